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

  test('the periods it names show the change, one fewer does not', () => {
    const { periodsNeeded } = planFollowup({ baseline: usual, change: 1.5 })
    expect(periodsNeeded).toBeGreaterThan(6)
    const lengths = [periodsNeeded! - 1, periodsNeeded!]
    const [fewer, enough] = planFollowup({ baseline: usual, change: 1.5, lengths }).smallestDetectable
    expect(fewer!.change).toBeGreaterThan(1.5)
    expect(enough!.change).toBeLessThanOrEqual(1.5)
  })

  test('a change too small for any length is said to be so', () => {
    expect(planFollowup({ baseline: usual, change: 0.01 }).periodsNeeded).toBeNull()
  })

  test('the sign of the change does not matter, and the unit scales along', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -30, max: 30 }), (tenths, power) => {
        const factor = 2 ** power
        const plan = planFollowup({ baseline: usual, change: tenths / 10 })
        const mirrored = planFollowup({
          baseline: usual.map((value) => -value * factor),
          change: (-tenths / 10) * factor,
        })
        expect(mirrored.periodsNeeded).toBe(plan.periodsNeeded)
      }),
    )
  })

  test('a season is taken out of the spread', () => {
    const seasonal = [5, 15, 5, 16, 6, 15, 5, 15, 6, 15, 5, 14]
    const plain = planFollowup({ baseline: seasonal, change: 3 })
    const adjusted = planFollowup({ baseline: seasonal, change: 3, seasonPeriod: 2 })
    expect(adjusted.smallestDetectable[0]!.change).toBeLessThan(plain.smallestDetectable[0]!.change / 3)
    expect(planFollowup({ baseline: seasonal, change: 3, seasonPeriod: 7 }).smallestDetectable).toEqual([])
  })

  test('a constant baseline shows any change after six periods', () => {
    expect(planFollowup({ baseline: Array(8).fill(4), change: 0.1 }).periodsNeeded).toBe(6)
  })
})
