/** Calendar dates are strings `YYYY-MM-DD`; they are reckoned in UTC so that no zone shifts them. */
const dayMs = 86_400_000

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`)

/** Whole days from one calendar date to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / dayMs)

export const addDays = (date: string, days: number): string =>
  new Date(utc(date) + days * dayMs).toISOString().slice(0, 10)

/** Making one takes longer than all that a row of a list takes otherwise. */
const calendars = new Map<string, Intl.DateTimeFormat>()

/** The calendar date of a moment in a time zone; `en-CA` writes dates as `YYYY-MM-DD`. */
export function todayIn(zone: string, now: Date = new Date()): string {
  const calendar =
    calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  calendars.set(zone, calendar)
  return calendar.format(now)
}
