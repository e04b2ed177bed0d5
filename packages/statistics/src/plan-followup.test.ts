import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planFollowup } from './plan-followup.ts'

const usual = [10, 12, 9, 11, 13, 10, 8, 11, 12, 9, 10, 11, 12, 10]

describe('how long to look', () => {
  test('never fewer than six periods, and none when the baseline says nothing', () => {
    expect(planFollowup({ baseline: usual, change: 100 }).periodsNeeded).toBe(6)
    expect(planFollowup({ baseline: usual.slice(0, 7), change: 100 })).toEqual({
      periodsNeeded: null,
      smallestDetectable: [],
    })
    expect(planFollowup({ baseline: usual, change: 0 }).periodsNeeded).toBeNull()
  })

  test('what it says of lengths agrees with the periods it names', () => {
    const { periodsNeeded } = planFollowup({ baseline: usual, change: 2 })
    expect(periodsNeeded).toBeGreaterThan(6)
    const lengths = [periodsNeeded! - 1, periodsNeeded!]
    const [fewer, enough] = planFollowup({ baseline: usual, change: 2, lengths }).smallestDetectable
    expect(fewer!.change).toBeGreaterThan(2)
    expect(enough!.change).toBeLessThanOrEqual(2)
    expect(enough!.change).toBeGreaterThan(1)
  })

  test('a change too small for any length is said to be so', () => {
    expect(planFollowup({ baseline: usual, change: 0.01 }).periodsNeeded).toBeNull()
  })

  test('same input, same answer; mirrored or in another unit, the same answer too', () => {
    const change = fc.integer({ min: 12, max: 400 }).map((tenths) => tenths / 10)
    fc.assert(
      fc.property(change, fc.integer({ min: -900, max: 900 }), (size, power) => {
        const factor = 2 ** power
        const plan = planFollowup({ baseline: usual, change: size })
        const mirrored = planFollowup({
          baseline: usual.map((value) => -value * factor),
          change: -size * factor,
        })
        expect(mirrored).toEqual(plan)
      }),
      { numRuns: 6 },
    )
  })

  test('a larger change never needs more periods', () => {
    const baseline = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 30 })
    const size = fc.integer({ min: 1, max: 300 })
    fc.assert(
      fc.property(baseline, size, size, (values, a, b) => {
        const periods = (change: number) =>
          planFollowup({ baseline: values, change: change / 10 }).periodsNeeded ?? Number.POSITIVE_INFINITY
        expect(periods(Math.max(a, b))).toBeLessThanOrEqual(periods(Math.min(a, b)))
      }),
      { numRuns: 8 },
    )
  })

  test('harm is looked for on the other side', () => {
    const harm = planFollowup({ baseline: usual, change: -2, verdict: 'worse' })
    expect(harm.periodsNeeded).toBeGreaterThan(6)
    expect(harm).toEqual(
      planFollowup({ baseline: usual.map((value) => -value), change: 2, verdict: 'worse' }),
    )
  })

  test('a baseline that climbs by itself hides a gain, not harm', () => {
    const climbing = usual.map((value, i) => value + i)
    expect(planFollowup({ baseline: climbing, change: 4 }).periodsNeeded).toBeNull()
    expect(planFollowup({ baseline: climbing, change: -12, verdict: 'worse' }).periodsNeeded).not.toBeNull()
  })

  test('a season is taken out of the spread', () => {
    const seasonal = [5, 15, 5, 16, 6, 15, 5, 15, 6, 15, 5, 14]
    const lengths = [12]
    const plain = planFollowup({ baseline: seasonal, change: 3, lengths })
    const adjusted = planFollowup({ baseline: seasonal, change: 3, seasonPeriod: 2, lengths })
    expect(adjusted.smallestDetectable[0]!.change).toBeLessThan(plain.smallestDetectable[0]!.change / 3)
    expect(
      planFollowup({ baseline: seasonal, change: 3, seasonPeriod: 7, lengths }).smallestDetectable,
    ).toEqual([])
  })

  test('a constant baseline shows any change after six periods', () => {
    const constant = Array<number>(8).fill(4)
    expect(planFollowup({ baseline: constant, change: 0.1, lengths: [5, 6, 12] })).toEqual({
      periodsNeeded: 6,
      smallestDetectable: [
        { followupPeriods: 6, change: 0 },
        { followupPeriods: 12, change: 0 },
      ],
    })
    expect(planFollowup({ baseline: constant, change: 0 }).periodsNeeded).toBeNull()
    expect(planFollowup({ baseline: Array<number>(8).fill(0), change: 1e308 }).periodsNeeded).toBe(6)
  })

  test('sizes at the ends of the numbers are answered', () => {
    const tiny = usual.map((value) => value * 1e-310)
    expect(planFollowup({ baseline: tiny, change: 1e300 }).periodsNeeded).toBe(6)
    const huge = usual.map((value) => value * 1e305)
    expect(planFollowup({ baseline: huge, change: 5e-324 }).periodsNeeded).toBeNull()
  })

  test('a baseline without neighbours promises nothing', () => {
    const positions = usual.map((_, i) => 2 * i)
    expect(planFollowup({ baseline: usual, positions, change: 50, lengths: [12] })).toEqual({
      periodsNeeded: null,
      smallestDetectable: [],
    })
  })

  test('lengths that are none are refused', () => {
    for (const length of [0, 2.5, 401]) {
      expect(() => planFollowup({ baseline: usual, change: 1, lengths: [length] })).toThrow(/1 to 400/u)
    }
  })
})
