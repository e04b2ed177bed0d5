import { StatisticsError } from '../errors.ts'

/** Days on which a budget counts: from `from` up to, not including, `until` (dates as YYYY-MM-DD). */
export interface BudgetWindow {
  readonly from: string
  readonly until: string
  readonly days: number
}

export type CalendarUnit = 'week' | 'month' | 'quarter' | 'year'

const msPerDay = 86_400_000

/** The `days` days that end with `on`. @throws StatisticsError `bad_option` */
export function rollingWindow(days: number, on: string): BudgetWindow {
  if (!Number.isSafeInteger(days) || days < 1) {
    throw new StatisticsError('bad_option', `A window of ${String(days)} days is none.`)
  }
  const end = dayNumber(on) + 1
  return windowOf(end - days, end)
}

/**
 * The calendar week (from Monday), month, quarter or year that `on` lies in; a year may begin with another month
 * (4 for a financial year from April). @throws StatisticsError `bad_option`
 */
export function calendarWindow(unit: CalendarUnit, on: string, firstMonth = 1): BudgetWindow {
  const day = dayNumber(on)
  if (unit === 'week') {
    const monday = day - ((day + 3) % 7)
    return windowOf(monday, monday + 7)
  }
  if (!Number.isSafeInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    throw new StatisticsError(
      'bad_option',
      `There is no month ${String(firstMonth)} for a year to begin with.`,
    )
  }
  const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12
  const date = new Date(day * msPerDay)
  const sinceStart = (date.getUTCMonth() + 13 - firstMonth) % 12
  const first = date.getUTCMonth() - (sinceStart % months)
  const start = (offset: number) => Date.UTC(date.getUTCFullYear(), first + offset, 1) / msPerDay
  return windowOf(start(0), start(months))
}

function dayNumber(on: string): number {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(instant) || dateOf(instant / msPerDay) !== on) {
    throw new StatisticsError('bad_option', `"${on}" is no date; write it as 2026-03-31.`)
  }
  return instant / msPerDay
}

function windowOf(from: number, until: number): BudgetWindow {
  return { from: dateOf(from), until: dateOf(until), days: until - from }
}

function dateOf(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10)
}
