import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeAfterMeans } from './before-after-means.ts'
import { beforeAfterRates } from './before-after-rates.ts'
import { beforeAfterShares } from './before-after-shares.ts'
import { bootstrapMeanDifference } from './bootstrap.ts'
import { capability } from './capability.ts'
import { changePoints } from './change-points.ts'
import { controlSeries } from './control-series.ts'
import { interruptedCounts } from './interrupted-counts.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { countForMeans, countForShares, powerOfMeans, powerOfShares } from './power.ts'
import { seasonality } from './seasonality.ts'
import { segmentCost } from './segment-cost.ts'
import { trendTest } from './trend-test.ts'

const refusal = (code: string) => expect.objectContaining({ code })
const values = (min: number, max = 24) =>
  fc.array(fc.integer({ min: 0, max: 20 }), { minLength: min, maxLength: max })

describe('change points', () => {
  test('the pruned search finds what looking at everything finds', () => {
    fc.assert(
      fc.property(
        values(6, 18),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (y, penalty, min) => {
          expect(changePoints(y, { penalty, minSegment: min }).objective).toBeCloseTo(
            leastObjective(y, penalty, min),
            6,
          )
        },
      ),
    )
  })

  test('a step is found where it is, a constant series has none', () => {
    const step = [5, 6, 5, 6, 5, 6, 12, 13, 12, 13, 12, 13]
    expect(changePoints(step, { penalty: 10 })).toMatchObject({ lastIndexes: [5], segmentMeans: [5.5, 12.5] })
    expect(changePoints(Array(20).fill(7)).lastIndexes).toEqual([])
  })

  test('too short, too long, no penalty', () => {
    expect(() => changePoints([1, 2, 3])).toThrow(refusal('too_few'))
    expect(() => changePoints(Array(4001).fill(1))).toThrow(refusal('too_long'))
    expect(() => changePoints(Array(20).fill(1), { penalty: -1 })).toThrow(refusal('bad_option'))
    expect(() => changePoints(Array(20).fill(1), { minSegment: 0 })).toThrow(refusal('bad_option'))
  })
})

/** Least squared error plus penalties over all segmentations, one by one from the end. */
function leastObjective(y: readonly number[], penalty: number, min: number): number {
  const cost = segmentCost(y)
  const best = [-penalty]
  for (let t = 1; t <= y.length; t++) {
    best[t] = Math.min(
      ...Array.from({ length: t }, (_, s) =>
        t - s < min ? Number.POSITIVE_INFINITY : best[s]! + cost(s, t) + penalty,
      ),
    )
  }
  return best.at(-1)!
}

describe('before and after', () => {
  test('turned round, every difference changes its sign', () => {
    fc.assert(
      fc.property(values(2), values(2), (before, after) => {
        const there = beforeAfterMeans(before, after)
        const back = beforeAfterMeans(after, before)
        expect(back.difference).toBeCloseTo(-there.difference, 9)
        expect(back.hodgesLehmann).toBeCloseTo(-there.hodgesLehmann, 9)
        expect(back.cliffsDelta).toBeCloseTo(-there.cliffsDelta, 9)
        expect(back.mannWhitney.p).toBeCloseTo(there.mannWhitney.p, 9)
        expect(back.welch?.p ?? 1).toBeCloseTo(there.welch?.p ?? 1, 9)
      }),
    )
  })

  test('groups that do not vary have no test of means', () => {
    expect(beforeAfterMeans([2, 2, 2], [3, 3])).toMatchObject({ welch: null, cohensD: null, hedgesG: null })
    expect(beforeAfterMeans([0, 0], [1, 2]).relative).toBeNull()
  })

  test('the same seed draws the same interval, another one nearly the same', () => {
    const [before, after] = [
      [5.13, 6.71, 7.29, 6.03, 5.57, 8.11],
      [3.19, 4.41, 2.83, 5.07, 4.73],
    ]
    const first = bootstrapMeanDifference(before, after, { seed: 7 })
    expect(bootstrapMeanDifference(before, after, { seed: 7 })).toEqual(first)
    const other = bootstrapMeanDifference(before, after, { seed: 8 })
    expect(other.low).not.toBe(first.low)
    expect(other.low).toBeCloseTo(first.low, 0)
  })

  test('an exact rank test by hand: all three after below all three before is 2 of 20 orders', () => {
    expect(beforeAfterMeans([4, 5, 6], [1, 2, 3]).mannWhitney).toMatchObject({ u: 0, pExact: 0.1 })
  })

  test('shares: extremes, and counts that cannot be', () => {
    expect(beforeAfterShares({ cases: 0, of: 5 }, { cases: 0, of: 9 })).toMatchObject({
      chiSquare: null,
      fisherP: 1,
    })
    expect(beforeAfterShares({ cases: 5, of: 5 }, { cases: 9, of: 9 }).wilsonAfter[1]).toBe(1)
    // Fisher's tea: one of 70 equally likely tables is as extreme on either side.
    expect(beforeAfterShares({ cases: 4, of: 4 }, { cases: 0, of: 4 }).fisherP).toBeCloseTo(2 / 70, 12)
    expect(() => beforeAfterShares({ cases: 3, of: 2 }, { cases: 0, of: 1 })).toThrow(refusal('bad_count'))
    expect(() => beforeAfterShares({ cases: 0, of: 0 }, { cases: 0, of: 1 })).toThrow(
      refusal('bad_denominator'),
    )
    expect(() => beforeAfterShares({ cases: 0.5, of: 2 }, { cases: 0, of: 1 })).toThrow(refusal('bad_count'))
  })

  test('rates: no event on one side, or on both', () => {
    expect(beforeAfterRates({ events: 0, exposure: 10 }, { events: 4, exposure: 10 })).toMatchObject({
      ratio: null,
      high: null,
    })
    expect(beforeAfterRates({ events: 4, exposure: 10 }, { events: 0, exposure: 10 })).toMatchObject({
      ratio: 0,
      low: 0,
    })
    expect(() => beforeAfterRates({ events: 0, exposure: 1 }, { events: 0, exposure: 1 })).toThrow(
      refusal('too_few'),
    )
    expect(() => beforeAfterRates({ events: -1, exposure: 1 }, { events: 0, exposure: 1 })).toThrow(
      refusal('bad_count'),
    )
    expect(() => beforeAfterRates({ events: 1, exposure: 0 }, { events: 0, exposure: 1 })).toThrow(
      refusal('bad_denominator'),
    )
  })
})

describe('a control series', () => {
  const noise = [0.3, -0.2, 0.1, -0.4, 0.2, 0, -0.1, 0.4]
  const other = [0.1, 0.2, -0.3, 0.2, -0.1, -0.2, 0.3, 0.1]
  const about = (level: number, wobble: readonly number[]) => wobble.map((value) => level + value)

  test('a gain that the control shares is none of the change', () => {
    const opinion = controlSeries({
      before: about(10, noise),
      after: about(7, noise),
      controlBefore: about(20, other),
      controlAfter: about(17, other),
    })
    expect(opinion.reason).toBe('control_moved_too')
    expect(opinion.beyondControl.difference).toBeCloseTo(0, 9)
  })

  test('a gain beyond the control stays', () => {
    const input = {
      before: about(10, noise),
      after: about(7, noise),
      controlBefore: about(20, other),
      controlAfter: about(20, other),
    }
    expect(controlSeries(input)).toMatchObject({ reason: 'change_beyond_control' })
    expect(controlSeries({ ...input, after: input.before }).reason).toBe('no_change_beyond_control')
    expect(controlSeries({ ...input, scale: 'relative' }).affected.difference).toBeCloseTo(-0.3, 1)
  })

  test('both must cover the same periods, and have a level to be relative to', () => {
    const six = [1, 2, 3, 1, 2, 3]
    expect(() =>
      controlSeries({ before: six, after: six, controlBefore: [...six, 1], controlAfter: six }),
    ).toThrow(refusal('bad_shape'))
    expect(() =>
      controlSeries({
        before: six,
        after: six,
        controlBefore: six.map(() => 0),
        controlAfter: six,
        scale: 'relative',
      }),
    ).toThrow(refusal('out_of_range'))
  })
})

describe('regressions around a change', () => {
  test('a step on a slope is given back', () => {
    const y = Array.from({ length: 20 }, (_, i) => 3 + 0.5 * i + (i < 10 ? 0 : -4) + (i % 2 ? 0.01 : -0.01))
    const fit = interruptedSeries({ values: y, firstAfter: 10 })
    expect(fit.hac.D?.estimate).toBeCloseTo(-4, 1)
    expect(fit.hac.t?.estimate).toBeCloseTo(0.5, 2)
    expect(fit.endEffect.counterfactual).toBeCloseTo(12.5, 1)
  })

  test('a fit without error, or without room, is refused', () => {
    const line = Array.from({ length: 12 }, (_, i) => i)
    expect(() => interruptedSeries({ values: line, firstAfter: 6 })).toThrow(refusal('out_of_range'))
    expect(() => interruptedSeries({ values: line, firstAfter: 11 })).toThrow(refusal('too_few'))
    expect(() => interruptedSeries({ values: line, firstAfter: 1 })).toThrow(refusal('bad_option'))
    expect(() =>
      interruptedSeries({ values: line, firstAfter: 6, season: { period: 1, harmonics: 1 } }),
    ).toThrow(refusal('bad_option'))
  })

  test('logarithms: the fit of the logarithms, its end said in the unit and as a share', () => {
    const noise = (i: number) => 0.03 * ((i * 7) % 5) - 0.06
    const y = Array.from({ length: 20 }, (_, i) => 40 * 1.01 ** i * (i < 10 ? 1 : 0.7) * Math.exp(noise(i)))
    const fit = interruptedSeries({ values: y, firstAfter: 10, log: true })
    const plain = interruptedSeries({ values: y.map(Math.log), firstAfter: 10 })
    expect(fit).toEqual({ ...plain, endEffect: expect.objectContaining({ se: plain.endEffect.se }) })
    const { estimate, relative, counterfactual } = fit.endEffect
    expect(relative).toBeCloseTo(Math.exp(estimate) - 1, 12)
    expect(Math.log(counterfactual)).toBeCloseTo(plain.endEffect.counterfactual, 12)
    expect(relative).toBeCloseTo(-0.3, 1)
    expect(() => interruptedSeries({ values: y.with(4, 0), firstAfter: 10, log: true })).toThrow(
      expect.objectContaining({ code: 'bad_count', position: 4 }),
    )
  })

  test('counts with twice the exposure have half the rate, and the same step', () => {
    const counts = [8, 9, 7, 8, 9, 8, 4, 3, 4, 5, 4, 4]
    const plain = interruptedCounts(counts, 6)
    const exposed = interruptedCounts(
      counts,
      6,
      counts.map(() => 2),
    )
    expect(exposed.rateRatio).toBeCloseTo(plain.rateRatio, 6)
    expect(exposed.coefficients[0]).toBeCloseTo(plain.coefficients[0]! - Math.log(2), 6)
    expect(() => interruptedCounts(counts, 6, [1, 0])).toThrow(refusal('bad_denominator'))
    expect(() => interruptedCounts(counts.with(3, -1), 6)).toThrow(refusal('bad_count'))
  })
})

describe('planning figures', () => {
  test('the count for a power has that power', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.3, max: 0.95, noNaN: true }),
        (d, p) => {
          const n = countForMeans(d, 1, p)
          if (n > 2) expect(powerOfMeans(n, d, 1)).toBeCloseTo(p, 6)
        },
      ),
      { numRuns: 30 },
    )
    expect(powerOfShares(countForShares(0.8, 0.9), 0.8, 0.9)).toBeCloseTo(0.8, 9)
    expect(countForMeans(50, 1)).toBe(2)
  })

  test.each([
    () => powerOfMeans(1, 1, 1),
    () => powerOfMeans(10, 0, 1),
    () => countForMeans(1e-6, 1),
    () => countForMeans(1, 1, 1),
    () => countForShares(0.5, 0.5),
    () => countForShares(-0.1, 0.5),
    () => powerOfShares(0, 0.1, 0.2),
    () => powerOfShares(10, 0, 0),
  ])('impossible wish %#', (wish) => {
    expect(wish).toThrow(refusal('bad_option'))
  })
})

describe('season, trend, capability', () => {
  test('a pure season is all season, a straight line has none', () => {
    const wave = Array.from({ length: 24 }, (_, i) => [5, 9, 7, 3][i % 4]!)
    const { cycle, strength, seasonal } = seasonality(wave, 4)
    expect(cycle.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([-1, 3, 1, -3])
    expect(strength).toBeCloseTo(1, 12)
    expect(seasonal).toBe(true)
    expect(seasonality(Array(15).fill(2), 5)).toMatchObject({
      strength: 0,
      lagOneSeason: null,
      seasonal: false,
    })
    expect(() => seasonality(wave.slice(0, 7), 4)).toThrow(refusal('too_few'))
    expect(() => seasonality(wave, 1)).toThrow(refusal('bad_season'))
  })

  test('the interval of the slope holds the slope', () => {
    fc.assert(
      fc.property(values(4), (y) => {
        const { slope, slopeLow, slopeHigh, tau, tauB, widened, varS } = trendTest(y)
        expect(slopeLow).toBeLessThanOrEqual(slope)
        expect(slopeHigh).toBeGreaterThanOrEqual(slope)
        expect(Math.abs(tau)).toBeLessThanOrEqual(1)
        if (tauB !== null) expect(Math.abs(tauB)).toBeGreaterThanOrEqual(Math.abs(tau))
        expect(widened.varS).toBeGreaterThanOrEqual(varS)
      }),
    )
  })

  test('limits that cannot be, and a process that never moves', () => {
    expect(capability([1, 2, 3], { lower: 0, upper: null })).toMatchObject({ cp: null, cpu: null })
    expect(() => capability([1, 2, 3], { lower: null, upper: null })).toThrow(refusal('bad_option'))
    expect(() => capability([1, 2, 3], { lower: 3, upper: 2 })).toThrow(refusal('bad_option'))
    expect(() => capability([2, 2, 2], { lower: 1, upper: 3 })).toThrow(refusal('out_of_range'))
  })
})
