import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lengths, nameOf } from './verdicts/lengths.ts'
import { realSources } from './verdicts/real-series.ts'
import { resampleReal } from './verdicts/resample-real.ts'
import { simulateCell } from './verdicts/simulate-cell.ts'
import { everyPeriodTable, onceTable, type Row, realTable } from './verdicts/tables.ts'

/**
 * How often each verdict engine is wrong, and how often it finds what is there: `npm run bench:verdicts`.
 * `--quick` runs 40 series per cell instead of 2,000 (4,000 for false claims); `--seed` changes the series.
 */
const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '20261123' } },
})
const seed = Number(options.seed)
if (!Number.isSafeInteger(seed) || seed < 0) {
  console.error(`The seed must be a whole number, 0 or more; "${options.seed}" is not.`)
  process.exit(2)
}
const series = options.quick ? 40 : 2000
const seriesWithoutStep = options.quick ? 40 : 4000
const carryOvers = [0, 0.4, 0.7]
const steps = [0, 1, 2]

const started = performance.now()
const rows: Row[] = lengths.flatMap((size, i) =>
  carryOvers.map((carryOver, j) => {
    const cells = steps.map((step, k) => {
      const cell = {
        lengths: size,
        carryOver,
        step,
        series: step === 0 ? seriesWithoutStep : series,
        looked: series,
        seed: seed + 100 * i + 10 * j + k,
      }
      return { cell, counts: simulateCell(cell) }
    })
    console.error(`${nameOf(size)}, φ = ${carryOver}: ${seconds()} s`)
    return { lengths: size, carryOver, cells }
  }),
)
console.log(
  `Seed ${seed}; ${seriesWithoutStep} series per cell without a step, ${series} with one. In percent.\n`,
)
console.log(`One look, at the judging date; verdict-v1 → verdict-v2\n\n${onceTable(rows)}\n`)
console.log(
  `A look every period from the sixth on, ${series} series per cell: claimed at least once by the judging date;`,
)
console.log(
  `verdict-v1 · verdict-v2 at 3.5 always · verdict-v2 by its rule (confirmed before, 3.5 on the date)\n`,
)
console.log(`${everyPeriodTable(rows)}\n`)

const data = fileURLToPath(new URL('../../shared/data', import.meta.url))
if (existsSync(data)) {
  const real = realSources(data).flatMap((source, i) =>
    lengths.flatMap((size, j) => {
      const counts = resampleReal(source, size, series, seed + 1000 + 10 * i + j)
      return counts ? [{ name: source.name, lengths: size, counts }] : []
    }),
  )
  console.log(`Real series, ${series} draws per row; verdict-v1 → verdict-v2\n\n${realTable(real)}\n`)
} else {
  console.log('Real series: not run, because there is no folder ../shared/data.\n')
}
console.error(`${seconds()} s`)

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}
