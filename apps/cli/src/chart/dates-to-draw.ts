import { inferCalendar, type Period } from '../analyse/calendar.ts'
import { CliError } from '../cli-error.ts'

export interface DatesToDraw {
  readonly period: Period
  /** One plain date per point; only counted when `numbered`. */
  readonly on: readonly string[]
  readonly numbered: boolean
}

const dayMs = 86_400_000

/** Points without dates: an axis that counts. */
export const numberedDates = (length: number): DatesToDraw => ({
  period: 'day',
  on: Array.from({ length }, (_, i) => new Date(i * dayMs).toISOString().slice(0, 10)),
  numbered: true,
})

/** Dates as the chart can place them; several points a day stand in their order instead. */
export function datesToDraw(dates: readonly string[]): DatesToDraw {
  const days = dates.map((date) => date.slice(0, 10))
  if (days.length === 0 || new Set(days).size < days.length) return numberedDates(days.length)
  try {
    return { period: inferCalendar(days).period, on: days, numbered: false }
  } catch (error) {
    if (error instanceof CliError) return numberedDates(days.length)
    throw error
  }
}
