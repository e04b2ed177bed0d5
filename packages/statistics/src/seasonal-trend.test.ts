import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { holmAdjusted, seasonalKendall } from './seasonal-trend.ts'
import { mannKendall, senSlope } from './trend.ts'

const consecutive = (values: readonly number[], from = 0) => values.map((_, i) => from + i)
const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 60 })

describe('the seasonal Kendall test', () => {
  test('by hand: two places, one rising by 2 and one by 4 a season', () => {
    const found = seasonalKendall([1, 10, 3, 14, 5, 18], [0, 1, 2, 3, 4, 5], 2)
    // Three pairs rise in each place; the variance of three values without ties is 3 * 2 * 11 / 18.
    expect(found.s).toBe(6)
    expect(found.varS).toBeCloseTo(2 * (66 / 18), 10)
    expect(found.z).toBeCloseTo(5 / Math.sqrt(132 / 18), 10)
    expect(found.slope).toBe(3)
  })

  it('without a season is the Mann-Kendall test with the slope of Sen', () => {
    fc.assert(
      fc.property(series, (values) => {
        const plain = mannKendall(values)
        const found = seasonalKendall(values, consecutive(values), 1)
        expect([found.s, found.varS, found.p]).toEqual([plain.s, plain.varS, plain.p])
        expect(found.slope).toBeCloseTo(senSlope(values), 10)
      }),
    )
  })

  it('sees no difference when each weekday has a level of its own', () => {
    const pattern = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(series, pattern, fc.integer({ min: -50, max: 50 }), (values, offsets, from) => {
        const positions = consecutive(values, from)
        const place = (position: number) => ((position % 7) + 7) % 7
        const lifted = values.map((value, i) => value + offsets[place(positions[i]!)]!)
        expect(seasonalKendall(lifted, positions, 7)).toEqual(seasonalKendall(values, positions, 7))
      }),
    )
  })
})

describe('many looks at once', () => {
  it('never makes a p-value smaller, keeps their order, and leaves a single one as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
        const adjusted = holmAdjusted(p)
        for (const [i, value] of p.entries()) {
          expect(adjusted[i]!).toBeGreaterThanOrEqual(value)
          for (const [j, other] of p.entries())
            if (value < other) expect(adjusted[i]!).toBeLessThanOrEqual(adjusted[j]!)
        }
        if (p.length === 1) expect(adjusted).toEqual(p)
      }),
    )
  })

  test('the textbook steps', () => {
    expect(holmAdjusted([0.01, 0.04, 0.03, 0.005]).map((p) => Number(p.toFixed(3)))).toEqual([
      0.03, 0.06, 0.06, 0.02,
    ])
  })
})
