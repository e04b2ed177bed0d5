import type { BudgetWindow } from '@ratchet/contract'
import { Temporal } from 'temporal-polyfill'

const minute = 60_000
const day = 86_400_000

/** A stretch of time as milliseconds since 1970: from `from` up to, not including, `until`. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/**
 * The window in which a budget counts, seen from a moment. A rolling one ends with the step that `asOf` lies in; a
 * calendar one begins at midnight of the zone, so that a week with a clock change has 167 or 169 hours.
 */
export function windowAt(window: BudgetWindow, zone: string, asOf: Date, stepMinutes: number): Stretch {
  if (window.kind === 'rolling') {
    const until = endOfStep(asOf.getTime(), stepMinutes)
    return { from: until - window.days * day, until }
  }
  const today = Temporal.Instant.fromEpochMilliseconds(asOf.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const first = firstDayOf(window.unit, today)
  const next = first.add(lengthOf[window.unit])
  return { from: midnight(first, zone), until: midnight(next, zone) }
}

/** The end of the step that a moment lies in, on steps that begin with 1970. */
export function endOfStep(moment: number, stepMinutes: number): number {
  const step = stepMinutes * minute
  return (Math.floor(moment / step) + 1) * step
}

const lengthOf = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { years: 1 },
} as const

function firstDayOf(unit: keyof typeof lengthOf, on: Temporal.PlainDate): Temporal.PlainDate {
  if (unit === 'day') return on
  if (unit === 'week') return on.subtract({ days: on.dayOfWeek - 1 })
  const month = unit === 'year' ? 1 : unit === 'quarter' ? on.month - ((on.month - 1) % 3) : on.month
  return on.with({ month, day: 1 })
}

/** The first moment of a day: not every zone has a midnight every day. */
const midnight = (date: Temporal.PlainDate, zone: string): number =>
  date.toZonedDateTime(zone).epochMilliseconds
