import { describe, expect, test } from 'vitest'
import { baselineTrend } from './trend-guard.ts'

const rising = Array.from({ length: 10 }, (_, i) => i)

describe('a baseline that was rising already', () => {
  test('guards only a gain that its drift explains half of, or more', () => {
    // Slope 1 over 20 points: half of the drift is 10, so a gain of 20 is just explained by half.
    expect(baselineTrend(rising, 20, 20)).toMatchObject({ slope: 1, guard: true })
    expect(baselineTrend(rising, 20, 20.01).guard).toBe(false)
    expect(baselineTrend(rising, 20, 0.01).guard).toBe(true)
  })

  test('guards no loss and no standstill', () => {
    expect(baselineTrend(rising, 20, -5).guard).toBe(false)
    expect(baselineTrend(rising, 20, 0).guard).toBe(false)
  })

  test('guards nothing when it fell, or when its rise may be chance', () => {
    expect(baselineTrend(rising.toReversed(), 20, 5)).toMatchObject({ slope: -1, guard: false })
    const unsure = baselineTrend([0, 2, 1, 3, 1, 3, 2, 1], 14, 0.1)
    expect(unsure.p).toBeGreaterThan(0.1)
    expect(unsure.guard).toBe(false)
  })

  test('asks for z above 1.645, whatever the slope between most pairs', () => {
    // Many ties: the test is sure of a rise, the middle slope is zero, and nothing drifts.
    const ties = [...Array(12).fill(0), ...Array(3).fill(1)]
    const flat = baselineTrend(ties, 20, 1)
    expect(flat).toMatchObject({ slope: 0, guard: false })
    expect(flat.p).toBeLessThan(0.05)
  })
})
