import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mean } from './averages.ts'
import { seasonPattern } from './season.ts'
import { judgeWith } from './verdict/engines.ts'

const count = (length: number, from = 0) => Array.from({ length }, (_, i) => from + i)

test('a point on the mean of its place lies on the mean of the adjusted baseline, to the last bit', () => {
  const values = fc.array(fc.integer({ min: -99999, max: 99999 }), { minLength: 14, maxLength: 40 })
  fc.assert(
    fc.property(values, fc.constantFrom(2, 3, 7), (tenths, period) => {
      const baseline = tenths.map((value) => value / 10)
      const season = seasonPattern(baseline, count(baseline.length), period)!
      const onIts = mean(baseline.filter((_, i) => i % period === 0))
      expect(season.remove([onIts], [0])).toEqual([season.overall])
    }),
  )
})

test('a point on the mean of an adjusted baseline ends a shift', () => {
  // By exact fractions the 23rd point lies on the mean: the run of low points before it ends there.
  const baseline = [
    4.0, 3.5637, 6.9499, 2.8678, 0.1322, 3.0501, 1.4363, 5.0, 5.5637, 8.9499, 6.8678, 3.1322, 7.0501, 0.4363,
    4.0, 5.5637, 3.9499, 3.8678, 2.1322, 3.0501, 3.4363, 1.0, 5.5637, 4.9499, 5.8678, 2.1322, 2.0501, 1.4363,
    5.0, 4.5637,
  ]
  const followup = [
    8.9499, 8.8678, 3.1322, 4.0501, 2.4363, 10.0, 10.5637, 10.9499, 7.8678, 6.1322, 4.0501, 5.4363, 8.0,
    3.5637, 6.9499, 6.8678, 2.1322, 3.0501, 4.4363, 4.0, 8.5637, 12.9499, 4.8678, 2.1322, 4.0501, 5.4363, 1.0,
    7.5637,
  ]
  const input = {
    direction: 'decrease' as const,
    target: null,
    seasonPeriod: 7,
    baseline,
    followup,
    positions: { baseline: count(30), followup: count(28, 30) },
  }
  const expected = {
    badSignalIdx: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 21],
    goodSignalIdx: [],
  }
  expect(judgeWith('verdict-v1', input)).toMatchObject(expected)
  expect(judgeWith('verdict-v2', input)).toMatchObject(expected)
})
