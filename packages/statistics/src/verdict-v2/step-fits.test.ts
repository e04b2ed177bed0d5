import fc from 'fast-check'
import { Matrix, solve } from 'ml-matrix'
import { describe, expect, test } from 'vitest'
import type { Design } from './moments.ts'
import type { Phases } from './phases.ts'
import { carryOvers } from './settings.ts'
import { fitSteps } from './step-fits.ts'

const from = (start: number, length: number) => Array.from({ length }, (_, i) => start + i)
const value = fc.integer({ min: -500, max: 500 })
const noisy = (minLength: number) =>
  fc.array(value, { minLength, maxLength: 20 }).filter((values) => new Set(values).size > 3)

/** The fit written down as the reference describes it: every row whitened, then ordinary least squares. */
function plainFit(phases: Phases, design: Design, carryOver: number) {
  const places = design.seasonPeriod ?? 1
  const rows: number[][] = []
  const response: number[] = []
  let logWhitening = 0
  for (const [step, phase] of [phases.before, phases.after].entries()) {
    const columns = phase.positions.map((position) => [
      ...from(0, places).map((place) => (position % places === place ? 1 : 0)),
      ...(design.withTrend ? [position] : []),
      step,
    ])
    for (const [i, position] of phase.positions.entries()) {
      if (i === 0) {
        rows.push(columns[0]!)
        response.push(phase.values[0]!)
        continue
      }
      const rho = carryOver ** (position - phase.positions[i - 1]!)
      const root = Math.sqrt(1 - rho * rho)
      logWhitening += Math.log(1 - rho * rho)
      rows.push(columns[i]!.map((x, c) => (x - rho * columns[i - 1]![c]!) / root))
      response.push((phase.values[i]! - rho * phase.values[i - 1]!) / root)
    }
  }
  const x = new Matrix(rows)
  const y = Matrix.columnVector(response)
  const coefficients = solve(x, y, true)
  const residuals = Matrix.sub(y, x.mmul(coefficients)).to1DArray()
  const step = coefficients.rows - 1
  const inverseMoments = solve(x.transpose().mmul(x), Matrix.eye(step + 1))
  return {
    step: coefficients.get(step, 0),
    information: 1 / inverseMoments.get(step, step),
    residualSquares: residuals.reduce((sum, r) => sum + r * r, 0),
    logWhitening,
  }
}

const designs: [string, Design][] = [
  ['an intercept', { seasonPeriod: null, withTrend: false }],
  ['a season', { seasonPeriod: 4, withTrend: false }],
  ['a line', { seasonPeriod: null, withTrend: true }],
  ['a season and a line', { seasonPeriod: 4, withTrend: true }],
]

describe('the fit at one carry-over', () => {
  test.each(designs)('beside %s equals least squares on whitened rows', (_, design) => {
    fc.assert(
      fc.property(noisy(8), noisy(6), (before, after) => {
        const phases = {
          before: { values: before, positions: from(0, before.length) },
          after: { values: after, positions: from(before.length, after.length) },
        }
        for (const fit of fitSteps(phases, design)) {
          const plain = plainFit(phases, design, fit.carryOver)
          expect(fit.step).toBeCloseTo(plain.step, 5)
          expect(fit.information / plain.information).toBeCloseTo(1, 7)
          expect(fit.residualSquares / plain.residualSquares).toBeCloseTo(1, 7)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('counts points less coefficients', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7]
    const phases = {
      before: { values: values.slice(0, 8), positions: from(0, 8) },
      after: { values: values.slice(8), positions: from(8, 6) },
    }
    expect(designs.map(([, design]) => fitSteps(phases, design)[0]!.freedom)).toEqual([12, 9, 11, 8])
  })

  test('lets carry-over fade across missing periods', () => {
    const before = { values: [3, 1, 4, 1, 5, 9, 2, 6], positions: [0, 1, 2, 5, 6, 7, 8, 12] }
    const after = { values: [2, 7, 1, 8, 2, 8], positions: [13, 14, 20, 21, 22, 30] }
    const design = { seasonPeriod: null, withTrend: false }
    for (const fit of fitSteps({ before, after }, design)) {
      const plain = plainFit({ before, after }, design, fit.carryOver)
      expect(fit.step).toBeCloseTo(plain.step, 9)
      expect(fit.residualSquares).toBeCloseTo(plain.residualSquares, 6)
    }
    // Points far apart are as good as independent, whatever the carry-over.
    const apart = {
      before: { values: before.values, positions: before.values.map((_, i) => 1000 * i) },
      after: { values: after.values, positions: after.values.map((_, i) => 9000 + 1000 * i) },
    }
    const fits = fitSteps(apart, design)
    expect(fits.map(({ carryOver }) => carryOver)).toEqual(carryOvers)
    for (const fit of fits) expect(fit.step).toBeCloseTo(fits[0]!.step, 10)
  })
})
