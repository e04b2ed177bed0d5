import type { Calendar, CalendarEvent } from '@ratchet/core/reviews'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block as blockOf } from 'timezones-ical-library'

/**
 * A calendar as iCalendar text (RFC 5545), as Thunderbird, Apple and Google read a subscription: times in their zone
 * with its rules, one event with its recurrence for each schedule, a meeting that was moved or called off as an
 * exception of the same UID. What was called off stands as an excluded date besides: some calendars know only that.
 */
export function calendarText({ name, events }: Calendar, origin: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ratchet', product: 'Reviews', language: 'EN' },
    ttl: 3600,
    // Without a zone of its own: with one, moments are told in it, and RFC 5545 wants those of changes in UTC.
    timezone: { name: null, generator: rulesOf },
  })
  for (const event of events) {
    const local = (at: Date) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(event.zone)
    const shared = {
      id: event.uid,
      summary: event.summary,
      timezone: event.zone === 'UTC' ? null : event.zone,
      url: `${origin}/reviews/${event.reviewId}`,
    }
    const ending = (start: Date) => new Date(start.getTime() + event.durationMinutes * 60_000)
    calendar.createEvent({
      ...shared,
      start: local(event.startsAt),
      end: local(ending(event.startsAt)),
      stamp: event.changedAt,
      lastModified: event.changedAt,
      sequence: event.sequence,
      status: event.rule === null ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(event.rule !== null && { repeating: recurrenceLines(event, local) }),
    })
    for (const override of event.overrides) {
      calendar.createEvent({
        ...shared,
        start: local(override.startsAt),
        end: local(ending(override.startsAt)),
        recurrenceId: local(override.recurrenceAt),
        stamp: override.changedAt,
        lastModified: override.changedAt,
        sequence: override.sequence,
        status: override.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      })
    }
  }
  return calendar.toString()
}

/** A zone's rules under the name that the events give it: the library tells Amsterdam's as those of Brussels. */
const rulesOf = (zone: string): string | null =>
  blockOf(zone)[0]?.replace(/^(TZID|X-LIC-LOCATION):[^\r\n]*/gm, (_, name: string) => `${name}:${zone}`) ??
  null

/** The end of a rule that has a zone is told in UTC, excluded dates in the zone. */
function recurrenceLines(
  { rule, until, zone, overrides }: CalendarEvent,
  local: (at: Date) => Temporal.ZonedDateTime,
): string {
  const ends = until === null ? '' : `;UNTIL=${until.toISOString().replace(/[-:]|\.\d+/g, '')}`
  const excluded = overrides.flatMap(({ cancelled, recurrenceAt }) =>
    cancelled
      ? [local(recurrenceAt).toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')]
      : [],
  )
  const where = zone === 'UTC' ? (at: string) => `EXDATE:${at}Z` : (at: string) => `EXDATE;TZID=${zone}:${at}`
  return [`RRULE:${rule}${ends}`, ...excluded.map(where)].join('\r\n')
}
