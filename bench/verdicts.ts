import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lengths, nameOf } from './verdicts/lengths.ts'
import { shapes, simulateShape } from './verdicts/other-shapes.ts'
import { realSources } from './verdicts/real-series.ts'
import { resampleReal } from './verdicts/resample-real.ts'
import { simulateCell } from './verdicts/simulate-cell.ts'
import { everyPeriodTable, onceTable, realTable, shapesTable } from './verdicts/tables.ts'

/**
 * How often each verdict engine is wrong, and how often it finds what is there: `npm run bench:verdicts`.
 * `--quick` runs 40 series per cell instead of 2,000 (4,000 for false claims); `--seed` changes the series;
 * `--part carry-over|shapes|real` prints one part only.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261123' },
    part: { type: 'string' },
  },
})
const parts: Readonly<Record<string, () => void>> = {
  'carry-over': carryOverPart,
  shapes: shapesPart,
  real: realPart,
}
const seed = Number(options.seed)
const series = options.quick ? 40 : 2000
const seriesWithoutStep = options.quick ? 40 : 4000
const started = performance.now()

if (!Number.isSafeInteger(seed) || seed < 0) {
  refuse(`The seed must be a whole number, 0 or more; "${options.seed}" is not.`)
} else if (options.part !== undefined && !Object.hasOwn(parts, options.part)) {
  refuse(`There is no part "${options.part}"; known are ${Object.keys(parts).join(', ')}.`)
} else {
  console.log(`Seed ${seed}; in percent; verdict-v1 → verdict-v2.\n`)
  for (const [name, run] of Object.entries(parts)) {
    if (options.part === undefined || options.part === name) run()
  }
}

function carryOverPart(): void {
  const rows = lengths.flatMap((size, i) =>
    [0, 0.4, 0.7].map((carryOver, j) => {
      const cells = [0, 1, 2].map((step, k) => {
        const count = step === 0 ? seriesWithoutStep : series
        const cellSeed = seed + 100 * i + 10 * j + k
        const cell = { lengths: size, carryOver, step, series: count, looked: series, seed: cellSeed }
        return { cell, counts: simulateCell(cell) }
      })
      tellTime(`${nameOf(size)}, φ = ${carryOver}`)
      return { lengths: size, carryOver, cells }
    }),
  )
  console.log(
    `One look, at the judging date; ${seriesWithoutStep} series per cell without a step, ${series} with one\n`,
  )
  console.log(`${onceTable(rows)}\n`)
  console.log(
    `A look every period from the sixth on, ${series} series per cell: claimed by the judging date;`,
  )
  console.log('v1 · v2 at 3.5 always · v2 by its rule (confirmed before, 3.5 on the date)\n')
  console.log(`${everyPeriodTable(rows)}\n`)
}

function shapesPart(): void {
  const sizes = lengths.filter(({ before }) => before > 8)
  const rows = shapes.flatMap((shape, i) =>
    sizes.map((size, j) => simulateShape(shape, size, series, seed + 5000 + 100 * i + 10 * j)),
  )
  tellTime('other shapes')
  console.log(`Other shapes, ${series} series per cell: *improved*\n\n${shapesTable(rows)}\n`)
}

function realPart(): void {
  const data = fileURLToPath(new URL('../../shared/data', import.meta.url))
  if (!existsSync(data)) {
    console.log('Real series: not run, because there is no folder ../shared/data.\n')
    return
  }
  const rows = realSources(data).flatMap((source, i) =>
    lengths.flatMap((size, j) => {
      const counts = resampleReal(source, size, series, seed + 1000 + 10 * i + j)
      return counts ? [{ name: source.name, lengths: size, counts }] : []
    }),
  )
  tellTime('real series')
  console.log(`Real series, ${series} draws per row: *improved*\n\n${realTable(rows)}\n`)
}

function tellTime(what: string): void {
  console.error(`${what}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 2
}
