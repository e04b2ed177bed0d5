import type { Calendar } from '@ratchet/core/reviews'
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block as blockOf } from 'timezones-ical-library'

/**
 * A calendar as iCalendar text (RFC 5545), as Thunderbird, Apple and Google read a subscription: times in their zone
 * with its rules, one event with its recurrence for each schedule, a meeting that was moved or called off as an
 * exception of the same UID.
 */
export function calendarText({ name, events }: Calendar, origin: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ratchet', product: 'Reviews', language: 'EN' },
    ttl: 3600,
    timezone: { name: 'UTC', generator: (zone) => blockOf(zone)[0] ?? null },
  })
  for (const event of events) {
    const local = (at: Date) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(event.zone)
    const shared = {
      id: event.uid,
      summary: event.summary,
      timezone: event.zone,
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
      ...(event.rule !== null && { repeating: ruleLine(event.rule, event.until) }),
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

/** The end of a rule that has a zone is told in UTC. */
const ruleLine = (rule: string, until: Date | null): string =>
  until === null ? rule : `${rule};UNTIL=${until.toISOString().replace(/[-:]|\.\d+/g, '')}`
