import { describe, expect, test } from 'vitest'
import { xmrLimits } from './xmr.ts'

describe('XmR limits', () => {
  test('2.66 mean moving ranges on both sides of the mean', () => {
    expect(xmrLimits([9, 11, 9, 11])).toEqual({
      mean: 10,
      lower: 10 - 5.32,
      upper: 10 + 5.32,
      meanMovingRange: 2,
      movingRangeCount: 3,
    })
  })

  test('one wild range is screened, once', () => {
    // Ranges: nine times 1, then 101 and 100. Their mean is 19.1; from 62.4 on they go, and the ones stay.
    const values = [0, 1, 0, 1, 0, 101, 1, 0, 1, 0, 1, 0]
    expect(xmrLimits(values)?.meanMovingRange).toBe(1)
    expect(xmrLimits(values, { screen: false })?.meanMovingRange).toBeCloseTo(210 / 11, 12)
  })

  test('a constant series has its limits on its mean', () => {
    expect(xmrLimits(Array(10).fill(0.1))).toMatchObject({ mean: 0.1, lower: 0.1, upper: 0.1 })
  })

  test('no range is taken across a missing period', () => {
    expect(xmrLimits([1, 2, 50, 51], { positions: [0, 1, 5, 6] })).toMatchObject({
      meanMovingRange: 1,
      movingRangeCount: 2,
    })
  })

  test('without two neighbouring periods there are no limits', () => {
    expect(xmrLimits([])).toBeNull()
    expect(xmrLimits([4])).toBeNull()
    expect(xmrLimits([4, 5, 6], { positions: [0, 2, 4] })).toBeNull()
  })

  test('huge values keep their limits, or are refused', () => {
    expect(xmrLimits([1e300, 3e300, 1e300])?.upper).toBeCloseTo((5 / 3 + 5.32) * 1e300, -290)
    expect(() => xmrLimits([1.7e308, -1.7e308])).toThrow(expect.objectContaining({ code: 'out_of_range' }))
  })

  test.each([
    [[1, Number.NaN], undefined, 'not_finite', 1],
    [[Number.NEGATIVE_INFINITY, 1], undefined, 'not_finite', 0],
    [[1, 2], [0], 'bad_positions', null],
    [[1, 2], [3, 3], 'bad_positions', 1],
    [[1, 2], [0, 0.5], 'bad_positions', 1],
  ])('%j at %j is refused as %s', (values, positions, code, position) => {
    expect(() => xmrLimits(values, { positions })).toThrow(expect.objectContaining({ code, position }))
  })
})

test('a refusal names the list and the place', () => {
  expect(() => xmrLimits([1, Number.NaN])).toThrow(
    expect.objectContaining({ code: 'not_finite', series: 'values', position: 1 }),
  )
  expect(() => xmrLimits([1, 2], { positions: [2, 1] })).toThrow(
    expect.objectContaining({ code: 'bad_positions', series: 'positions', position: 1 }),
  )
})
