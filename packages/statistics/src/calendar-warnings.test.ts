import { expect, test } from 'vitest'
import { calendarWarnings } from './calendar-warnings.ts'

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
const codes = (facts: Partial<Parameters<typeof calendarWarnings>[0]>) =>
  calendarWarnings({
    period: 'month',
    seasonPeriod: null,
    baseline: range(0, 12),
    current: range(12, 12),
    missingPeriods: 0,
    ...facts,
  }).map((warning) => warning.code)

test.each([
  ['a year against a year is fair', {}, []],
  ['a year against a winter is not', { current: range(12, 6) }, ['season_uncovered']],
  ['unless the season was taken out', { current: range(12, 6), seasonPeriod: 12 }, []],
  [
    'workdays against whole weeks',
    { period: 'day' as const, baseline: [0, 1, 2, 3, 4], current: range(7, 7) },
    ['season_uncovered'],
  ],
  ['weeks promise nothing about the year', { period: 'week' as const, current: range(12, 6) }, []],
  ['gaps are counted', { missingPeriods: 2 }, ['missing_periods']],
  ['nothing after the change, nothing to compare', { current: [] }, []],
])('%s', (_, facts, expected) => {
  expect(codes(facts)).toEqual(expected)
})
