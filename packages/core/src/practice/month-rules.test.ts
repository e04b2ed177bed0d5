import type { MonthMeasure, SeriesPoint } from '@ratchet/contract'
import { expect, it } from 'vitest'
import { farthestFromTarget, monthBefore, pointOfMonth, reachedOf } from './month-rules.ts'

const point = (periodStart: string, value: number, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
  ...{ periodStart, value, position: 0, numerator: null, denominator: null },
  ...{ origin: 'computed', version: 1, excluded: null, ...more },
})

it('of a weekly measure the last week that began in the month counts, unless it was left out', () => {
  const weeks = [
    point('2026-09-28', 1),
    point('2026-10-19', 2),
    point('2026-10-26', 3),
    point('2026-11-02', 4),
  ]
  expect(pointOfMonth(weeks, '2026-10')?.value).toBe(3)
  const left = weeks.with(2, point('2026-10-26', 3, { excluded: { reason: 'strike' } }))
  expect(pointOfMonth(left, '2026-10')?.value).toBe(2)
  expect(pointOfMonth(weeks, '2026-12')).toBeNull()
})

it('the month before January is December', () => {
  expect([monthBefore('2026-01'), monthBefore('2026-11')]).toEqual(['2025-12', '2026-10'])
})

it('a target is reached on its own side', () => {
  expect([
    reachedOf(90, 90, 'increase'),
    reachedOf(4, 3, 'decrease'),
    reachedOf(undefined, 3, 'decrease'),
  ]).toEqual([true, false, null])
})

it('the farthest from its target is named; none when all are reached', () => {
  const of = (
    measure: MonthMeasure['measure'],
    value: number,
    target: number,
    reached: boolean,
  ): MonthMeasure => ({
    ...{ measure, group: 'flow', unit: '%', kind: 'proportion', direction: 'increase', before: null },
    ...{ value: { periodStart: '2026-10-01', value, numerator: null, denominator: null }, target, reached },
  })
  expect(farthestFromTarget([of('adoption', 50, 75, false), of('participation', 30, 40, false)])).toBe(
    'adoption',
  )
  expect(farthestFromTarget([of('adoption', 80, 75, true)])).toBeNull()
})
