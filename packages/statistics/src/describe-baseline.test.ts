import { describe, expect, test } from 'vitest'
import { describeBaseline } from './describe-baseline.ts'

describe('a baseline described', () => {
  test('a calm one', () => {
    expect(describeBaseline([9, 11, 10, 9, 11, 10, 9, 11])).toMatchObject({
      count: 8,
      gaps: 0,
      mean: 10,
      median: 10,
      signals: [],
      stable: true,
    })
  })

  test('one that moves is told by its signals', () => {
    const { stable, signals, trendP } = describeBaseline([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(stable).toBe(false)
    expect(signals[0]).toMatchObject({ index: 0 })
    expect(signals.flatMap(({ rules }) => rules)).toContain('trend')
    expect(trendP).toBeLessThan(0.05)
  })

  test('gaps are counted on the calendar', () => {
    expect(describeBaseline([1, 2, 3], [0, 1, 5])).toMatchObject({ count: 3, gaps: 3, median: 2 })
  })

  test('one point and none have no limits, and nothing is NaN', () => {
    expect(describeBaseline([4])).toMatchObject({
      mean: 4,
      median: 4,
      limits: null,
      stable: false,
      trendP: 1,
    })
    expect(describeBaseline([])).toMatchObject({ count: 0, mean: null, median: null, limits: null })
  })

  test('a value that is no number is refused with its place', () => {
    expect(() => describeBaseline([1, 2, Number.NaN])).toThrow('values[2] is NaN')
  })
})
