import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { startBenchApp } from './backlog/bench-app.ts'
import { fillBacklog } from './backlog/fill-backlog.ts'
import { madeUpImprovements } from './backlog/made-up-sentences.ts'
import { type Ask, type Asked, randomOf, spreadOf } from './backlog/measure.ts'
import { type Redmine, redmineMissing, startRedmine } from './backlog/redmine.ts'
import { type Work, work } from './backlog/work.ts'

/**
 * What the backlog takes at a hundred thousand improvements, at the HTTP client: `npm run bench:backlog`. With Debian's
 * packages redmine, puma and ruby-pg installed, Redmine does the same work on the same PostgreSQL, request by request
 * in turn with ours, so that a busy machine slows both; `--no-redmine` leaves it out.
 * `--improvements` (100000), `--rounds` per row (300), `--seed` (20261123).
 */
const { values: options } = parseArgs({
  options: {
    improvements: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '300' },
    seed: { type: 'string', default: '20261123' },
    redmine: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const random = randomOf(Number(options.seed))
const rounds = Number(options.rounds)

const app = await startBenchApp()
let redmine: Redmine | null = null
try {
  const samples = madeUpImprovements(Number(options.improvements), random)
  const began = performance.now()
  await fillBacklog(app, samples)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const count = samples.length.toLocaleString('en')
  console.log(
    `${count} improvements, filled in ${seconds} s; seed ${options.seed}; Node ${process.versions.node}\n`,
  )
  const missing = options.redmine ? redmineMissing() : 'nothing of it (--no-redmine)'
  if (missing === null) redmine = await startRedmine(app.adminUrl, samples)
  else console.log(`Redmine is not compared; not installed: ${missing}.\n`)
  console.log('| What | p10 | p50 | p95 | Bar for p50 | Redmine p10 | p50 | p95 | Ratio of p10, p50 | Load |')
  console.log('|---|---|---|---|---|---|---|---|---|---|')
  for (const one of work(samples, random)) console.log(await row(one))
} finally {
  await redmine?.stop()
  await app.stop()
}

async function row({ what, bar, ours, redmine: theirs }: Work): Promise<string> {
  const times = { ours: [] as number[], redmine: [] as number[] }
  const measure = async (ask: Ask, { method, path, body }: Asked) => (await ask(method, path, body)).tookMs
  for (let round = -10; round < rounds; round += 1) {
    const mine = await measure(app.ask, ours())
    if (round >= 0) times.ours.push(mine)
    // A few rounds are enough for what takes a hundred times as long.
    if (redmine === null || theirs === null || (times.redmine.length >= 20 && slow(times.redmine))) continue
    const its = await measure(redmine.ask, theirs(redmine))
    if (round >= 0) times.redmine.push(its)
  }
  const [own, other] = [spreadOf(times.ours), spreadOf(times.redmine)]
  const ms = (value: number) => `${value.toFixed(1)} ms`
  const beside =
    times.redmine.length === 0
      ? ['', '', '', '']
      : [
          ...[ms(other.p10), ms(other.p50), ms(other.p95)],
          `${(other.p10 / own.p10).toFixed(1)}, ${(other.p50 / own.p50).toFixed(1)}`,
        ]
  const cells = [what, ms(own.p10), ms(own.p50), ms(own.p95), bar === null ? '' : `${bar} ms`, ...beside]
  return `| ${[...cells, (loadavg()[0] ?? 0).toFixed(1)].join(' | ')} |`
}

function slow(times: readonly number[]): boolean {
  return spreadOf(times).p50 > 300
}
