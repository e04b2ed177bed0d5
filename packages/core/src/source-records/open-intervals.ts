import type { ServiceCalendar } from '@ratchet/contract'
import { Temporal } from 'temporal-polyfill'

/** A stretch of time in which a service is open: from `startsAt` until just before `endsAt`. */
export interface OpenInterval {
  startsAt: Date
  endsAt: Date
}

/**
 * When a service is open between two moments: in order, apart from one another, clipped to the two. Hours are local;
 * where clocks change, an hour that does not exist is not open, and one that comes twice is open twice. On a holiday
 * nothing is open.
 *
 * @throws RangeError for a zone that this system does not know
 */
export function openIntervals(
  { zone, hours, holidays }: Pick<ServiceCalendar, 'zone' | 'hours' | 'holidays'>,
  from: Date,
  to: Date,
): OpenInterval[] {
  const closed = new Set(holidays.map(({ on }) => on))
  const byWeekday = Array.from({ length: 8 }, (_, weekday) =>
    hours.filter((stretch) => stretch.weekday === weekday).sort((a, b) => (a.from < b.from ? -1 : 1)),
  )
  const intervals: { starts: number; ends: number }[] = []
  const lastDay = dayOf(to, zone)
  for (
    let day = dayOf(from, zone);
    Temporal.PlainDate.compare(day, lastDay) <= 0;
    day = day.add({ days: 1 })
  ) {
    if (closed.has(day.toString())) continue
    for (const stretch of byWeekday[day.dayOfWeek] ?? []) {
      const starts = Math.max(momentOf(day, stretch.from, zone), from.getTime())
      const ends = Math.min(momentOf(day, stretch.to, zone), to.getTime())
      const last = intervals.at(-1)
      if (starts >= ends) continue
      if (last && last.ends >= starts) last.ends = ends
      else intervals.push({ starts, ends })
    }
  }
  return intervals.map(({ starts, ends }) => ({ startsAt: new Date(starts), endsAt: new Date(ends) }))
}

const dayOf = (moment: Date, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate()

/** The first moment at which the clocks of the zone show this time or a later one. */
function momentOf(day: Temporal.PlainDate, time: string, zone: string): number {
  const local =
    time === '24:00'
      ? day.add({ days: 1 }).toPlainDateTime('00:00')
      : day.toPlainDateTime(Temporal.PlainTime.from(time))
  const moment = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (moment.toPlainDateTime().equals(local)) return moment.epochMilliseconds
  // The clocks skip this time: the moment of the skip.
  return moment.getTimeZoneTransition('next')?.epochMilliseconds ?? moment.epochMilliseconds
}
