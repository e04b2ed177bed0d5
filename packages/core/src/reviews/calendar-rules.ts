import type { HeldTiming } from './schedule-rules.ts'
import { nextStarts, plannedMeetings } from './schedule-rules.ts'

/** A recurring event as calendars know it, one for each schedule of a review. */
export interface CalendarEvent {
  /** Stays the same for good: that is how a calendar knows the event again. */
  uid: string
  /** Counts every change that a calendar should take over. */
  sequence: number
  changedAt: Date
  summary: string
  reviewId: string
  zone: string
  startsAt: Date
  durationMinutes: number
  /** Without its end, which stands in `until`; null for an event that no longer takes place at all. */
  rule: string | null
  until: Date | null
  overrides: CalendarOverride[]
}

/** One meeting that differs from its rule. */
export interface CalendarOverride {
  recurrenceAt: Date
  startsAt: Date
  cancelled: boolean
  sequence: number
  changedAt: Date
}

export interface CalendarReview {
  id: string
  name: string
  version: number
  schedules: readonly HeldTiming[]
}

export interface ChangedMeeting {
  plannedAt: Date
  movedTo: Date | null
  cancelledAt: Date | null
  sequence: number
  changedAt: Date
}

/**
 * A review's events. Each schedule is an event of its own, as calendars do with "this and all following": the earlier
 * one ends with its last meeting, the new one begins.
 */
export function calendarEvents(review: CalendarReview, changed: readonly ChangedMeeting[]): CalendarEvent[] {
  return review.schedules.map((schedule): CalendarEvent => {
    const span = { from: schedule.holdsFrom, to: schedule.holdsUntil ?? farAhead(schedule) }
    const own = changed.filter(
      ({ plannedAt, movedTo, cancelledAt }) =>
        plannedAt >= span.from && plannedAt < span.to && (movedTo !== null || cancelledAt !== null),
    )
    const meetings = plannedMeetings([schedule], span)
    const first = meetings[0]
    const ends = schedule.holdsUntil !== null || /(?:^|;)(?:COUNT|UNTIL)=/.test(schedule.rule)
    return {
      uid: `${schedule.id}@ratchet`,
      // What is called off stands in the event, too: every change of a meeting is one of the event.
      sequence: own.reduce((sum, { sequence }) => sum + sequence, review.version),
      changedAt: latest([schedule.holdsFrom, schedule.holdsUntil, ...own.map(({ changedAt }) => changedAt)]),
      summary: review.name,
      reviewId: review.id,
      zone: schedule.zone,
      startsAt: first?.startsAt ?? nextStarts(schedule, 1)[0] ?? schedule.holdsFrom,
      durationMinutes: schedule.durationMinutes,
      rule: first ? withoutEnd(schedule.rule) : null,
      until: first && ends ? meetings.at(-1)!.startsAt : null,
      overrides: own.map(({ plannedAt, movedTo, cancelledAt, sequence, changedAt }) => ({
        recurrenceAt: plannedAt,
        startsAt: movedTo ?? plannedAt,
        cancelled: cancelledAt !== null,
        sequence: review.version + sequence,
        changedAt,
      })),
    }
  })
}

/** Rules that end do so within a thousand meetings; for the others the first meeting is enough. */
function farAhead({ rule, holdsFrom }: HeldTiming): Date {
  const years = /(?:^|;)(?:COUNT|UNTIL)=/.test(rule) ? 100 : 10
  return new Date(holdsFrom.getTime() + years * 366 * 86_400_000)
}

const withoutEnd = (rule: string): string =>
  rule
    .split(';')
    .filter((part) => !/^(?:COUNT|UNTIL)=/.test(part))
    .join(';')

const latest = (moments: readonly (Date | null)[]): Date =>
  new Date(Math.max(...moments.map((moment) => moment?.getTime() ?? 0)))
