import { parseArgs } from 'node:util'
import { type BenchApp, startBenchApp } from './backlog/bench-app.ts'
import { fillBacklog, type Sample } from './backlog/fill-backlog.ts'
import { madeUpImprovements, wordBy } from './backlog/made-up-sentences.ts'
import { randomOf, spreadOf } from './backlog/measure.ts'

/**
 * What the backlog takes at a hundred thousand improvements, at the HTTP client: `npm run bench:backlog`.
 * `--improvements` (100000), `--rounds` per row (300), `--seed` (20261123).
 */
const { values: options } = parseArgs({
  options: {
    improvements: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '20261123' },
  },
})
const random = randomOf(Number(options.seed))
const rounds = Number(options.rounds)

const app = await startBenchApp()
try {
  const samples = madeUpImprovements(Number(options.improvements), random)
  const began = performance.now()
  await fillBacklog(app, samples)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const count = samples.length.toLocaleString('en')
  console.log(
    `${count} improvements, filled in ${seconds} s; seed ${options.seed}; Node ${process.versions.node}\n`,
  )
  console.log('| What | p10 | p50 | p95 | Bar for p50 |\n|---|---|---|---|---|')
  for (const [what, bar, ask] of work(samples)) console.log(await row(app, what, bar, ask))
} finally {
  await app.stop()
}

type Asked = { method: 'GET' | 'POST'; path: string; body?: object }

function work(samples: readonly Sample[]): [string, string, () => Asked][] {
  const get = (path: string): Asked => ({ method: 'GET', path })
  const anyId = () => samples[Math.floor(random() * samples.length)]?.id ?? ''
  return [
    ['who am I: the least a request takes', '', () => get('/me')],
    ['list: the newest fifty', '15 ms', () => get('/improvements?limit=50')],
    ['list: fifty by status', '15 ms', () => get('/improvements?limit=50&status=accepted')],
    ['record', '15 ms', () => get(`/improvements/${anyId()}`)],
    ['search: one word, common or rare', '30 ms', () => get(`/improvements?limit=50&text=${wordBy(random)}`)],
    [
      'search: two words',
      '30 ms',
      () => get(`/improvements?limit=50&text=${wordBy(random)}%20${wordBy(random)}`),
    ],
    [
      'look-alikes of a sentence',
      '30 ms',
      () =>
        get(
          `/look-alikes?sentence=${encodeURIComponent(samples[Math.floor(random() * samples.length)]?.sentence ?? '')}`,
        ),
    ],
    [
      'create',
      '25 ms',
      () => ({
        method: 'POST',
        path: '/improvements',
        body: { sentence: Array.from({ length: 9 }, () => wordBy(random)).join(' ') },
      }),
    ],
  ]
}

async function row(bench: BenchApp, what: string, bar: string, next: () => Asked): Promise<string> {
  const times: number[] = []
  for (let round = -10; round < rounds; round += 1) {
    const { method, path, body } = next()
    const { tookMs } = await bench.ask(method, path, body)
    if (round >= 0) times.push(tookMs)
  }
  const { p10, p50, p95 } = spreadOf(times)
  return `| ${what} | ${p10.toFixed(1)} ms | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${bar} |`
}
