import { CliError } from '../cli-error.ts'

export type Period = 'day' | 'week' | 'month'

export interface Calendar {
  readonly period: Period
  /** Periods from one point to the next: 1 nearly always, 3 for a series of quarters in months. */
  readonly step: number
  /** Number of a point on this calendar; neighbours differ by one. */
  readonly positionOf: (on: string) => number
  /** First day of the period that a date stands for: a month may be named by any of its days. */
  readonly startOf: (on: string) => string
  /** First day of the period that many steps after the one of `on`. */
  readonly after: (on: string, steps: number) => string
}

const dayMs = 86_400_000

/** Days since 1970 of an ISO date. */
function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / dayMs)
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/**
 * The calendar that the dates of a series keep to: months when each date has the same day in its own month,
 * weeks when all lie whole weeks apart, days otherwise. `dates` rise and are distinct.
 */
export function inferCalendar(dates: readonly string[], wanted?: Period): Calendar {
  const period = wanted ?? inferPeriod(dates)
  const raw = (on: string) =>
    period === 'month' ? monthNumber(on) : Math.floor((dayNumber(on) - weekShift) / length)
  const length = period === 'week' ? 7 : 1
  // Weeks begin on the weekday that the series itself uses.
  const weekShift = period === 'week' ? dayNumber(dates[0]!) % 7 : 0
  const numbers = dates.map(raw)
  const twice = numbers.findIndex((number, i) => i > 0 && number === numbers[i - 1])
  if (twice > 0) {
    throw new CliError(
      `${dates[twice - 1]} and ${dates[twice]} fall into the same ${period}; give one point per ${period}.`,
    )
  }
  const step = numbers.slice(1).reduce((divisor, number, i) => gcd(divisor, number - numbers[i]!), 0) || 1
  return {
    period,
    step,
    positionOf: (on) => Math.floor(raw(on) / step),
    startOf: (on) => (period === 'month' ? `${on.slice(0, 8)}01` : on),
    after: (on, steps) =>
      period === 'month' ? monthAfter(on, steps * step) : dateOf(dayNumber(on) + steps * step * length),
  }
}

function inferPeriod(dates: readonly string[]): Period {
  const gaps = dates.slice(1).map((on, i) => dayNumber(on) - dayNumber(dates[i]!))
  const sameDay = dates.every((on) => on.slice(8) === dates[0]!.slice(8))
  if (sameDay && gaps.every((gap) => gap >= 28)) return 'month'
  if (gaps.length > 0 && gaps.every((gap) => gap % 7 === 0)) return 'week'
  return gaps.length > 0 && gaps.every((gap) => gap >= 28) ? 'month' : 'day'
}

function monthNumber(on: string): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
}

function monthAfter(on: string, months: number): string {
  const number = monthNumber(on) + months
  const year = String(Math.floor(number / 12)).padStart(4, '0')
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}-01`
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b)
}
