import { describe, expect, test } from 'vitest'
import { deviations, mean, median, sumOfSquares } from '../src/averages.ts'
import { binomialAtMost, chiSquareUpperP, hedgesFactor } from '../src/distributions.ts'
import { finiteNumbers } from '../src/finite-numbers.ts'
import { beforeAfterMeans, planFollowup, regression, structuralBreaks, xmrChart } from '../src/index.ts'
import { crossingsMin, longestRunMax } from '../src/rules/anhoej.ts'
import { decide } from '../src/verdict/decide.ts'

const refusal = (code: string) => expect.objectContaining({ code })

describe('ends of the scales', () => {
  test('means and medians of nothing are no number, of little the number', () => {
    expect([mean([]), median([])]).toEqual([Number.NaN, Number.NaN])
    expect([mean([4]), median([4]), median([4, 5])]).toEqual([4, 4, 4.5])
    expect([deviations([]), sumOfSquares([])]).toEqual([[], 0])
  })

  test('distributions at their ends', () => {
    expect([binomialAtMost(-1, 5, 0.5), binomialAtMost(5, 5, 0.5), chiSquareUpperP(0, 3)]).toEqual([0, 1, 1])
    expect(binomialAtMost(1, 3, 0.5)).toBeCloseTo(0.5, 14)
    expect(hedgesFactor(1)).toBe(0)
    expect(hedgesFactor(401)).toBeCloseTo(hedgesFactor(400), 5)
    expect([crossingsMin(0), crossingsMin(1), longestRunMax(0)]).toEqual([0, 0, 0])
  })

  test('a result without a name is refused by a general one', () => {
    expect(() => finiteNumbers(Number.NaN)).toThrow('The result leaves the range')
    expect(() => finiteNumbers({ deep: [{ sum: Number.POSITIVE_INFINITY }] })).toThrow(
      'deep leaves the range',
    )
    expect(finiteNumbers({ text: 'x', none: null, list: [1] })).toEqual({ text: 'x', none: null, list: [1] })
  })

  test('too many pairs, too odd a trim, too few points, terms that say the same', () => {
    const long = Array.from({ length: 2001 }, (_, i) => i % 7)
    expect(() => beforeAfterMeans(long, long)).toThrow(refusal('too_long'))
    expect(() => structuralBreaks(long.slice(0, 40), 0.5)).toThrow(refusal('bad_option'))
    expect(() => regression([[1]], [1])).toThrow(refusal('too_few'))
    expect(() =>
      regression(
        [1, 2, 3, 4, 5].map((x) => [x, 2 * x]),
        [1, 2, 3, 4, 9],
      ),
    ).toThrow(refusal('out_of_range'))
    expect(() => planFollowup({ baseline: long.slice(0, 12), change: 1, lengths: [0.5] })).toThrow(
      refusal('bad_shape'),
    )
  })

  test('screening skips a gap, and keeps the plain mean when every range is alike', () => {
    const values = [0, 1, 0, 1, 0, 101, 1, 0, 1, 0, 1, 0]
    const positions = values.map((_, i) => (i < 9 ? i : i + 3))
    expect(xmrChart(values, { positions }).phases[0]).toMatchObject({ meanMovingRange: 1 })
  })

  test('an improving baseline: what comes on top decides', () => {
    const facts = {
      good: 1,
      sustainedGood: true,
      sustainedBad: false,
      interval: { low: 1, high: 2 },
      overwhelming: 0,
      targetMet: true,
    } as const
    const its = { effect: 3, se: 1, lo: 1, hi: 5, counterfactual: 2 }
    expect(decide({ ...facts, its })).toBe('improved_target_met')
    expect(decide({ ...facts, its: { ...its, lo: -1 } })).toBe('already_improving')
    const bad = { ...facts, sustainedGood: false, sustainedBad: true, overwhelming: -1 } as const
    expect(decide({ ...bad, its })).toBe('worse')
  })
})
