import type { Period } from '@ratchet/contract'

/**
 * Arithmetic on periods. A period is named by its first day (`YYYY-MM-DD`); weeks start on Monday, as in ISO 8601.
 * Everything here is about calendar dates, which have no clock changes: the zone was dealt with when an instant or a
 * local time became a date (see `local-date.ts`).
 */

const dayMilliseconds = 86_400_000
/** 1970-01-01, day 0, was a Thursday: the Monday of its week is day -3. */
const mondayOffset = 3
const epochYear = 1970

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds
const dateOfDay = (day: number): string => new Date(day * dayMilliseconds).toISOString().slice(0, 10)

/**
 * The period's number on the calendar, counted from the one that holds 1970-01-01; neighbours differ by one.
 *
 * @param date any day of the period, `YYYY-MM-DD`, years 0001 to 9999
 */
export function positionOf(period: Period, date: string): number {
  if (period === 'day') return dayNumber(date)
  if (period === 'week') return Math.floor((dayNumber(date) + mondayOffset) / 7)
  return (Number(date.slice(0, 4)) - epochYear) * 12 + Number(date.slice(5, 7)) - 1
}

/** The first day of the period with this number: the inverse of `positionOf`. */
export function periodStartAt(period: Period, position: number): string {
  if (period === 'day') return dateOfDay(position)
  if (period === 'week') return dateOfDay(position * 7 - mondayOffset)
  const year = epochYear + Math.floor(position / 12)
  const month = (((position % 12) + 12) % 12) + 1
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
}

/** The first day of the period that holds this day. */
export const periodStartOf = (period: Period, date: string): string =>
  periodStartAt(period, positionOf(period, date))

/** The last day of the period that holds this day. */
export const periodEndOf = (period: Period, date: string): string =>
  dateOfDay(dayNumber(periodStartAt(period, positionOf(period, date) + 1)) - 1)

/** The first day of the period that lies `count` periods later (earlier when negative). */
export const addPeriods = (period: Period, date: string, count: number): string =>
  periodStartAt(period, positionOf(period, date) + count)

/** The first period that lies wholly on or after a day: a change in the middle of a week counts from the next Monday. */
export function firstWholePeriodOnOrAfter(period: Period, date: string): string {
  const start = periodStartOf(period, date)
  return start === date ? start : addPeriods(period, start, 1)
}

/** Whether the period that holds `date` is over, as seen on the day `today` in the metric's zone. */
export const hasEnded = (period: Period, date: string, today: string): boolean =>
  periodEndOf(period, date) < today

/** A calendar date some days later (earlier when negative). */
export function dayAfter(date: string, days = 1): string {
  return dateOfDay(dayNumber(date) + days)
}
