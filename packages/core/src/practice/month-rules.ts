import type { MonthMeasure, PracticeMonth, SeriesPoint } from '@ratchet/contract'
import { missOf } from './measures/measure-rules.ts'

/** The last point that began in a month and counts; null where there is none. */
export function pointOfMonth(points: readonly SeriesPoint[], month: string): MonthMeasure['value'] {
  const point = points.findLast(
    ({ periodStart, excluded, origin }) =>
      periodStart.startsWith(month) && excluded === null && origin !== 'gap',
  )
  if (!point) return null
  const { periodStart, value, numerator, denominator } = point
  return { periodStart, value, numerator, denominator }
}

/** The month before, `2026-10`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 1
    ? `${String(year - 1).padStart(4, '0')}-12`
    : `${String(year).padStart(4, '0')}-${String(number - 1).padStart(2, '0')}`
}

/** Whether a value reaches its target; null where either is missing. */
export const reachedOf = (
  value: number | undefined,
  target: number | null,
  direction: 'increase' | 'decrease',
): boolean | null => {
  if (value === undefined || target === null) return null
  return direction === 'increase' ? value >= target : value <= target
}

/** The measure of the month that lies farthest from its target. */
export function farthestFromTarget(measures: readonly MonthMeasure[]): PracticeMonth['uncomfortable'] {
  const missed = measures.flatMap(({ measure, value, target, unit, direction }) =>
    value === null || target === null
      ? []
      : [{ measure, miss: missOf(value.value, target, { unit, direction }) }],
  )
  return missed.filter(({ miss }) => miss > 0).sort((a, b) => b.miss - a.miss)[0]?.measure ?? null
}
