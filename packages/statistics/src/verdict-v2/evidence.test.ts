import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectOf } from './effect.ts'
import { logEvidence } from './evidence.ts'
import { fitSteps, type StepFit } from './step-fits.ts'

/**
 * The Bayes factor from its definition: the likelihood of the step, the noise's size integrated out under 1/σ,
 * averaged over a half-normal prior of scale 1.5 on step/σ, by sums over fine grids of step/σ and ln σ.
 */
function bayesFactorByBruteForce({ step, information, residualSquares, freedom }: StepFit): number {
  const typical = Math.log(Math.sqrt(residualSquares / freedom))
  let gain = 0
  let none = 0
  for (let log = typical - 3; log < typical + 4; log += 0.01) {
    const sigma = Math.exp(log)
    const height = Math.exp(
      -(freedom + 1) * (log - typical) - residualSquares / (2 * sigma * sigma) + freedom / 2,
    )
    none += height * Math.exp((-step * step * information) / (2 * sigma * sigma))
    for (let delta = 0.005; delta < 9; delta += 0.01) {
      const prior = (2 * Math.exp((-delta * delta) / 4.5)) / (1.5 * Math.sqrt(2 * Math.PI))
      const miss = step - delta * sigma
      gain += 0.01 * height * prior * Math.exp((-miss * miss * information) / (2 * sigma * sigma))
    }
  }
  return gain / none
}

const fit = (step: number, information: number, residualSquares: number, freedom: number): StepFit => ({
  carryOver: 0,
  step,
  information,
  residualSquares,
  freedom,
  logWeight: 0,
})

describe('evidence', () => {
  test.each([fit(1, 6, 22, 22), fit(-0.4, 3.4, 15, 12), fit(2.2, 4, 90, 30), fit(0, 6, 10, 18)])(
    'at one carry-over is the one-sided t-test Bayes factor (%o)',
    (one) => {
      const { gain, loss } = logEvidence([one])
      expect(Math.exp(gain)).toBeCloseTo(bayesFactorByBruteForce(one), 3)
      expect(Math.exp(loss)).toBeCloseTo(bayesFactorByBruteForce({ ...one, step: -one.step }), 3)
    },
  )

  test('weights the carry-overs, so a copy of a fit changes nothing', () => {
    const [a, b] = [fit(1, 6, 22, 22), { ...fit(1.3, 3, 30, 22), logWeight: -0.5 }]
    const twice = logEvidence([a, a, b, b])
    expect(twice.gain).toBeCloseTo(logEvidence([a, b]).gain, 12)
    expect(logEvidence([b, a]).gain).toBeCloseTo(logEvidence([a, b]).gain, 12)
  })

  test('grows with the step and mirrors', () => {
    const steps = [-3, -1, 0, 1, 2, 3]
    const gains = steps.map((step) => logEvidence([fit(step, 6, 22, 22)]).gain)
    expect(gains).toEqual([...gains].sort((a, b) => a - b))
    expect(logEvidence([fit(-2, 6, 22, 22)]).loss).toBe(logEvidence([fit(2, 6, 22, 22)]).gain)
  })

  test('stays finite for steps beyond all noise', () => {
    const { gain, loss } = logEvidence([fit(1e9, 2000, 1e-9, 8000)])
    expect(Number.isFinite(gain)).toBe(true)
    expect(Number.isFinite(loss)).toBe(true)
    expect(gain).toBeGreaterThan(1000)
    expect(loss).toBeLessThan(-5)
  })
})

describe('the interval', () => {
  const value = fc.integer({ min: -100, max: 100 })
  const noisy = (minLength: number) =>
    fc.array(value, { minLength, maxLength: 20 }).filter((values) => new Set(values).size > 3)

  test('ends where the evidence reaches the bar, and so agrees with it about zero', () => {
    fc.assert(
      fc.property(noisy(8), noisy(6), fc.constantFrom(3.5, 21), (before, after, bar) => {
        const phases = {
          before: { values: before, positions: before.map((_, i) => i) },
          after: { values: after, positions: after.map((_, i) => before.length + i) },
        }
        const fits = fitSteps(phases, { seasonPeriod: null, withTrend: false })
        const { value: centre, low, high, carryOver } = effectOf(fits, bar)
        expect(low).toBeLessThan(centre)
        expect(high).toBeGreaterThan(centre)
        expect(logEvidence(fits, low).gain).toBeCloseTo(Math.log(bar), 8)
        expect(logEvidence(fits, high).loss).toBeCloseTo(Math.log(bar), 8)
        const { gain, loss } = logEvidence(fits)
        expect(low > 0).toBe(gain > Math.log(bar))
        expect(high < 0).toBe(loss > Math.log(bar))
        expect(carryOver).toBeGreaterThanOrEqual(0)
        expect(carryOver).toBeLessThanOrEqual(0.95)
      }),
      { numRuns: 60 },
    )
  })
})
