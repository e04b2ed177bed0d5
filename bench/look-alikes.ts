import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { sentenceLength } from '@ratchet/contract'
import { uuidV7 } from '../packages/core/src/foundation/index.ts'
import { type BenchApp, startBenchApp } from './backlog/bench-app.ts'
import { fillBacklog, type Sample } from './backlog/fill-backlog.ts'
import { randomOf, spreadOf } from './backlog/measure.ts'
import { type Edit, englishEdits, germanEdits } from './look-alikes/edits.ts'
import { germanSentences } from './look-alikes/german-sentences.ts'

/**
 * How fast look-alikes are found, and how many: `npm run bench:look-alikes`. Every ticket text of ../shared/data and
 * five hundred German sentences stand in the backlog; each query is one of them after known edits.
 * `--queries` per row (300), `--seed` (20261123).
 */
const { values: options } = parseArgs({
  options: {
    queries: { type: 'string', default: '300' },
    seed: { type: 'string', default: '20261123' },
  },
})
const file = fileURLToPath(new URL('../../shared/data/it-ticket-text/tickets-shared.csv.gz', import.meta.url))

if (!existsSync(file)) console.log('Not run, because there is no ../shared/data/it-ticket-text.')
else await run()

async function run(): Promise<void> {
  const app = await startBenchApp()
  try {
    const tickets = ticketTexts()
    const german = germanSentences.map(sampleOf)
    await fillBacklog(app, [...tickets, ...german])
    const count = (tickets.length + german.length).toLocaleString('en')
    console.log(`${count} improvements; seed ${options.seed}; Node ${process.versions.node}\n`)
    console.log('| Query: a sentence of the backlog, with | p50 | p95 | recall@5 |\n|---|---|---|---|')
    await warmUp(app, tickets)
    for (const [name, edit] of Object.entries(englishEdits)) console.log(await row(app, name, tickets, edit))
    for (const [name, edit] of Object.entries(germanEdits)) {
      console.log(await row(app, `German: ${name}`, german, edit))
    }
  } finally {
    await app.stop()
  }
}

/** Somebody types all day: what the first minute after a start and a fill takes is not what they wait for. */
async function warmUp(app: BenchApp, samples: readonly Sample[]): Promise<void> {
  for (let query = 0; query < 300; query += 1) {
    const { sentence } = samples[(query * 97) % samples.length]!
    await app.ask('GET', `/look-alikes?sentence=${encodeURIComponent(sentence)}`)
  }
}

async function row(app: BenchApp, name: string, samples: readonly Sample[], edit: Edit): Promise<string> {
  const random = randomOf(Number(options.seed))
  const times: number[] = []
  let found = 0
  const queries = Number(options.queries)
  for (let query = 0; query < queries; query += 1) {
    const sample = samples[Math.floor(random() * samples.length)]!
    const sentence = edit(sample.sentence, random).slice(0, sentenceLength)
    const { body, tookMs } = await app.ask('GET', `/look-alikes?sentence=${encodeURIComponent(sentence)}`)
    times.push(tookMs)
    const { lookAlikes } = body as { lookAlikes: { improvement: { id: string; sentence: string } }[] }
    // The very same words may stand in the backlog several times: any of them is the right answer.
    if (lookAlikes.some(({ improvement }) => improvement.sentence === sample.sentence)) found += 1
  }
  const { p50, p95 } = spreadOf(times)
  return `| ${name} | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${((100 * found) / queries).toFixed(0)} % |`
}

function ticketTexts(): Sample[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)
  return lines.filter((line) => line !== '').map((line) => sampleOf(line.slice(0, line.lastIndexOf(','))))
}

function sampleOf(text: string): Sample {
  const sentence = text.slice(0, sentenceLength).trim()
  return { id: uuidV7(new Date()), sentence, description: text.slice(sentenceLength).trim() }
}
