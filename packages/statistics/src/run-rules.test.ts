import { describe, expect, test } from 'vitest'
import { outsideSides, shiftSides, trendSides, twoOfThreeSides } from './run-rules.ts'

const lines = { mean: 0, lower: -3, upper: 3 }
const flagged = (sides: readonly number[]) => sides.flatMap((side, i) => (side === 0 ? [] : [i]))

describe('run rules', () => {
  test('outside is strict', () => {
    expect(outsideSides([3, 3.1, -3, -3.1], lines)).toEqual([0, 1, 0, -1])
  })

  test('seven on one side are a shift, six are not, and a point on the mean breaks the run', () => {
    expect(flagged(shiftSides([1, 1, 1, 1, 1, 1, -1], lines))).toEqual([])
    expect(flagged(shiftSides([-1, 1, 1, 1, 1, 1, 1, 1, -1], lines))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(flagged(shiftSides([1, 1, 1, 0, 1, 1, 1, 1], lines))).toEqual([])
  })

  test('two of three: both beyond two thirds, all three on one side, only those beyond are flagged', () => {
    expect(flagged(twoOfThreeSides([2.1, 1, 2.1], lines))).toEqual([0, 2])
    expect(flagged(twoOfThreeSides([2, 1, 2.1], lines))).toEqual([])
    expect(flagged(twoOfThreeSides([2.1, -1, 2.1], lines))).toEqual([])
    expect(flagged(twoOfThreeSides([-2.1, -4, -1], lines))).toEqual([0, 1])
    expect(flagged(twoOfThreeSides([2.1, 2.1], lines))).toEqual([])
  })

  test('seven rising points are a trend, a tie breaks it', () => {
    expect(flagged(trendSides([1, 2, 3, 4, 5, 6]))).toEqual([])
    expect(trendSides([9, 7, 6, 5, 4, 3, 2])).toEqual([-1, -1, -1, -1, -1, -1, -1])
    expect(flagged(trendSides([1, 2, 3, 4, 4, 5, 6, 7]))).toEqual([])
  })

  test('limits that lie on the mean flag everything beside it', () => {
    const flat = { mean: 5, lower: 5, upper: 5 }
    expect(outsideSides([5, 5.1], flat)).toEqual([0, 1])
    expect(flagged(shiftSides(Array(9).fill(5), flat))).toEqual([])
  })
})
