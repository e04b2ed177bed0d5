import { describe, expect, test } from 'vitest'
import { clipPhases } from './clip.ts'

const phase = (values: number[]) => ({ values, positions: values.map((_, i) => i) })

describe('clipping', () => {
  test('limits an absurd value to three robust standard deviations around its own phase', () => {
    const before = phase([10, 12, 11, 9, 10, 11, 9, 500])
    const after = phase([5, 6, 4, 5, 6, -400])
    const { phases, baselineIdx, followupIdx } = clipPhases({ before, after })
    // Deviations from 10.5 and 5: their median is 1; N = 14.
    const reach = 3 * 1.4826 * Math.sqrt(14 / 12)
    expect(baselineIdx).toEqual([7])
    expect(followupIdx).toEqual([5])
    expect(phases.before.values[7]).toBeCloseTo(10.5 + reach, 12)
    expect(phases.after.values[5]).toBeCloseTo(5 - reach, 12)
    expect(phases.before.values.slice(0, 7)).toEqual(before.values.slice(0, 7))
    expect(phases.before.positions).toEqual(before.positions)
  })

  test('limits nothing when more than half of the values sit on their median', () => {
    const { phases, baselineIdx } = clipPhases({
      before: phase([3, 3, 3, 3, 3, 3, 3, 90]),
      after: phase([3, 3, 3, 3, 3, 3]),
    })
    expect(baselineIdx).toEqual([])
    expect(phases.before.values[7]).toBe(90)
  })
})
