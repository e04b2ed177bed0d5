import type { Period } from './input.ts'

const dayMs = 86_400_000

/** Days since 1970 of a plain date. NaN when the text is no date. */
export function dayNumber(on: string): number {
  return Date.parse(`${on.slice(0, 10)}T00:00:00Z`) / dayMs
}

/** The day after the last day of the period that starts on `day`. */
export function periodEnd(day: number, period: Period): number {
  if (period === 'day') return day + 1
  if (period === 'week') return day + 7
  const date = new Date(day * dayMs)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()) / dayMs
}

/** Does nothing lie between two periods? Weeks may be named by different weekdays, so a day of play is allowed. */
export function follows(earlier: number, later: number, period: Period): boolean {
  return later - periodEnd(earlier, period) < (period === 'day' ? 0.5 : 2)
}

export function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() }
}

export function firstOfMonth(year: number, month: number): number {
  return Date.UTC(year, month, 1) / dayMs
}
