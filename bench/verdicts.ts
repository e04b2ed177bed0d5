import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { simulateGuardrail } from './verdicts/guardrails.ts'
import { simulateLastYear } from './verdicts/last-year.ts'
import { lengths, nameOf } from './verdicts/lengths.ts'
import { shapes, simulateShape } from './verdicts/other-shapes.ts'
import { realSources } from './verdicts/real-series.ts'
import { resampleReal } from './verdicts/resample-real.ts'
import { type Cell, simulateCell } from './verdicts/simulate-cell.ts'
import {
  confirmedTable,
  everyPeriodTable,
  guardrailTable,
  lastYearTable,
  onceTable,
  type Row,
  realTable,
  shapesTable,
} from './verdicts/tables.ts'

/**
 * How often each verdict engine is wrong, and how often it finds what is there: `npm run bench:verdicts`.
 * `--quick` runs 40 series per cell instead of 2,000 (4,000 for false claims); `--seed` changes the series;
 * `--part carry-over|more-lengths|seasons|large-steps|shapes|guardrails|last-year|real` prints one part only.
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
  'more-lengths': moreLengthsPart,
  seasons: seasonsPart,
  'large-steps': largeStepsPart,
  shapes: shapesPart,
  guardrails: guardrailsPart,
  'last-year': lastYearPart,
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

/** One look only, at the other lengths and at a carry-over of 0.9. */
function moreLengthsPart(): void {
  const more = [
    { before: 8, after: 12 },
    { before: 52, after: 12 },
    { before: 52, after: 26 },
    { before: 52, after: 52 },
  ]
  const cells = [
    ...lengths.map((size) => ({ lengths: size, carryOver: 0.9 })),
    ...more.flatMap((size) => [0, 0.4, 0.7, 0.9].map((carryOver) => ({ lengths: size, carryOver }))),
  ]
  const rows = cells.map((cell, i) => rowOf(cell, seed + 2000 + 10 * i))
  tellTime('more lengths')
  console.log(`More lengths, one look, ${series} series per cell\n\n${onceTable(rows)}\n`)
}

function seasonsPart(): void {
  const seasons = [
    { lengths: { before: 14, after: 7 }, seasonPeriod: 7 },
    { lengths: { before: 28, after: 14 }, seasonPeriod: 7 },
    { lengths: { before: 24, after: 12 }, seasonPeriod: 12 },
    { lengths: { before: 36, after: 12 }, seasonPeriod: 12 },
  ]
  const cells = seasons.flatMap((season) => [0, 0.7].map((carryOver) => ({ ...season, carryOver })))
  const rows = cells.map((cell, i) => rowOf(cell, seed + 3000 + 10 * i))
  tellTime('seasons')
  console.log(`With a season, one look, ${series} series per cell\n\n${onceTable(rows)}\n`)
}

function rowOf(of: Pick<Cell, 'lengths' | 'carryOver' | 'seasonPeriod'>, firstSeed: number): Row {
  const cells = [0, 1, 2].map((step) => {
    const cell = { ...of, step, series, looked: 0, seed: firstSeed + step }
    return { cell, counts: simulateCell(cell) }
  })
  return { ...of, cells }
}

/** A gain far beyond the noise: is it confirmed? */
function largeStepsPart(): void {
  const count = series / 4
  const rows = lengths.flatMap((size, i) =>
    [0, 0.4].map((carryOver, j) => {
      const cells = [2, 4, 6, 8, 12, 20, 40].map((step) => {
        const cellSeed = seed + 4000 + 10 * i + j
        const cell = { lengths: size, carryOver, step, series: count, looked: 0, seed: cellSeed }
        return { cell, counts: simulateCell(cell) }
      })
      return { lengths: size, carryOver, cells }
    }),
  )
  tellTime('large steps')
  console.log(`Large steps, one look, ${count} series per cell: verdict-v2 *improved*, *confirmed*\n`)
  console.log(`${confirmedTable(rows)}\n`)
}

function shapesPart(): void {
  const sizes = lengths.filter(({ before }) => before > 8)
  const rows = shapes.flatMap((shape, i) =>
    sizes.map((size, j) => simulateShape(shape, size, series, seed + 5000 + 100 * i + 10 * j)),
  )
  tellTime('other shapes')
  console.log(`Other shapes, ${series} series per cell: *improved*\n\n${shapesTable(rows)}\n`)
}

/** A metric that loses exactly what was tolerated: does its guardrail call that safe? */
function guardrailsPart(): void {
  const count = series / 2
  const rows = lengths.flatMap((size, i) =>
    [0, 0.4, 0.7].map((carryOver, j) => {
      const cells = [1, 1.25, 1.5, 2, 3].map((harm, k) => {
        const cellSeed = seed + 6000 + 100 * i + 10 * j + k
        return simulateGuardrail({ lengths: size, carryOver, harm, series: count, seed: cellSeed })
      })
      return { lengths: size, carryOver, cells }
    }),
  )
  tellTime('guardrails')
  console.log(`Guardrails that lose exactly what is tolerated, ${count} series per cell: *safe*; *worse*\n`)
  console.log(`${guardrailTable(rows)}\n`)
}

/** The same months a year earlier: how often noise passes for a change, and how often a change is seen. */
function lastYearPart(): void {
  const sizes = [
    { before: 24, after: 6 },
    { before: 24, after: 12 },
    { before: 36, after: 12 },
    { before: 36, after: 24 },
  ]
  const rows = sizes.flatMap((size, i) =>
    [0, 0.4, 0.7].map((carryOver, j) => {
      const cells = [0, 1, 2].map((step, k) => {
        const cellSeed = seed + 7000 + 100 * i + 10 * j + k
        return simulateLastYear({ lengths: size, carryOver, step, series, seed: cellSeed })
      })
      return { lengths: size, carryOver, series, cells }
    }),
  )
  tellTime('last year')
  console.log(`Beside the same months a year earlier, ${series} series per cell: *changed*\n`)
  console.log(`${lastYearTable(rows)}\n`)
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
