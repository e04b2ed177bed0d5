import { describe, expect, test } from 'vitest'
import { mannKendall, senSlope } from './trend.ts'

describe('trend', () => {
  test('alternating nines and elevens, by hand', () => {
    // 21 rising and 15 falling pairs; two groups of six ties take 2·6·5·17 from the variance's sum.
    const { s, varS, p } = mannKendall([9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11])
    expect({ s, varS }).toEqual({ s: 6, varS: (12 * 11 * 29 - 1020) / 18 })
    expect(p).toBeCloseTo(0.6889205558, 9)
  })

  test('a straight line rises with certainty and its own slope', () => {
    const line = Array.from({ length: 10 }, (_, i) => 3 + 2 * i)
    expect(mannKendall(line)).toMatchObject({ s: 45 })
    expect(mannKendall(line).p).toBeLessThan(0.001)
    expect(senSlope(line)).toBe(2)
  })

  test('nothing to compare is no trend', () => {
    expect(mannKendall([])).toMatchObject({ s: 0, p: 1 })
    expect(mannKendall([5, 5, 5])).toMatchObject({ z: 0, p: 1 })
    expect([senSlope([]), senSlope([7])]).toEqual([0, 0])
  })
})
