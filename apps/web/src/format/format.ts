import { daysBetween } from './plain-date.ts'

/** Writes values in one locale. Plain dates are `YYYY-MM-DD`, instants ISO 8601 in UTC. */
export type Format = {
  /** "18 May 2026" */
  date: (plainDate: string) => string
  /** @param currency ISO 4217 */
  money: (amount: number, currency: string) => string
  /** "Mon 18 May": for dates near by. */
  day: (plainDate: string) => string
  /** "Monday 18 May 2026" */
  longDay: (plainDate: string) => string
  /** "18 May 2026, 09:12", in the reader's own zone. */
  dateTime: (instant: string) => string
  /** Up to three significant digits after the point, with grouping. */
  number: (value: number) => string
  /** "today", "tomorrow", "3 days ago" … */
  relativeDay: (from: string, to: string) => string
  /** "May 2026", "week of 18 May 2026" is left to the caller. */
  month: (plainDate: string) => string
  list: (items: readonly string[]) => string
}

const atNoon = (plainDate: string) => new Date(`${plainDate}T12:00:00Z`)

export function createFormat(locale: string): Format {
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const day = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  // Three hundred digits in a row are no number that anybody reads, and less than a thousandth is not nothing.
  const power = new Intl.NumberFormat(locale, { notation: 'scientific', maximumFractionDigits: 2 })
  const isFar = (value: number) => Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 5e-4)
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    date: (plainDate) => date.format(atNoon(plainDate)),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        maximumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      }).format(amount),
    day: (plainDate) => day.format(atNoon(plainDate)),
    longDay: (plainDate) => longDay.format(atNoon(plainDate)),
    month: (plainDate) => month.format(atNoon(plainDate)),
    dateTime: (instant) => dateTime.format(new Date(instant)),
    number: (value) => (isFar(value) ? power : number).format(value),
    relativeDay: (from, to) => relative.format(daysBetween(from, to), 'day'),
    list: (items) => list.format(items),
  }
}
