import type { ScheduleInput } from '@ratchet/contract'
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { RuleRefusal, readRule } from './rule-parts-rules.ts'

export interface Timing {
  rule: string
  zone: string
  /** The first meeting's day, `YYYY-MM-DD`, and local time, `HH:MM`. */
  startsOn: string
  startsAt: string
  durationMinutes: number
}

/** A timing with the stretch in which it held: a new one takes over from its moment on. */
export interface HeldTiming extends Timing {
  id: string
  number: number
  holdsFrom: Date
  holdsUntil: Date | null
}

export interface PlannedMeeting {
  /** The day in the schedule's zone: the meeting's name. */
  plannedOn: string
  startsAt: Date
  endsAt: Date
  schedule: HeldTiming
}

/**
 * How far ahead is looked, in days: most rules meet within weeks, and no rule that ever meets waits longer than the nine
 * years around a century without a 29 February.
 */
const looksAhead = [45, 740, 9 * 366]
/** Windows are years at most; a daily rule has 366 meetings in each. */
const mostInWindow = 4000

/**
 * A schedule as it is kept: the rule read, and its start moved to the first day on which it meets, so that the start is
 * always a meeting.
 *
 * @throws RuleRefusal
 */
export function readSchedule(given: ScheduleInput, workspaceZone: string): Timing & { endless: boolean } {
  const { text, endless } = readRule(given.rule)
  const zone = given.zone ?? workspaceZone
  if (!/^[A-Za-z]/.test(zone)) {
    throw new RuleRefusal(zone, `“${zone}”: a meeting needs a place's zone, such as Europe/Berlin`)
  }
  const timing = { ...given, rule: text, zone }
  const [first] = startsAhead(timing, 1)
  if (!first) {
    throw new RuleRefusal(
      text,
      `“${text}”: gives no day at all from ${given.startsOn} on; check days that no month has, and where it ends`,
    )
  }
  return { ...timing, startsOn: first.toPlainDate().toString(), endless }
}

/** The local starts on days from one to another, both included. @throws RuleRefusal for what the library cannot read */
function startsBetween(
  timing: Timing,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Temporal.ZonedDateTime[] {
  // A start that the clocks skip exists for the rule all the same: the time of day is what counts from.
  const dtstart = Temporal.PlainDate.from(timing.startsOn).toZonedDateTime({
    timeZone: timing.zone,
    plainTime: timing.startsAt,
  })
  const hour = Number(timing.startsAt.slice(0, 2))
  const minute = Number(timing.startsAt.slice(3, 5))
  try {
    const rule = new RRuleTemporal({
      rruleString: `${withEndInUtc(timing)};BYHOUR=${hour};BYMINUTE=${minute};BYSECOND=0`,
      dtstart,
      temporal: Temporal,
    })
    return rule
      .between(from.toZonedDateTime(timing.zone), to.add({ days: 1 }).toZonedDateTime(timing.zone), true)
      .slice(0, mostInWindow)
      .filter((start) => Temporal.PlainDate.compare(start.toPlainDate(), to) <= 0)
  } catch (error) {
    if (error instanceof RuleRefusal) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new RuleRefusal(timing.rule, `“${timing.rule}”: cannot be read as a rule (${why})`)
  }
}

/**
 * The rule with its end as RFC 5545 wants it beside a zone: in UTC. Calendars also write a local time, which is one of
 * the zone, and people a day, which is meant to its end.
 */
function withEndInUtc({ rule, zone }: Timing): string {
  return rule.replace(
    /UNTIL=(\d{8})(T\d{6})?(Z?)/,
    (given, day: string, time: string | undefined, utc: string) => {
      if (utc) return given
      const end = Temporal.PlainDateTime.from(`${day}${time ?? 'T235959'}`).toZonedDateTime(zone)
      return `UNTIL=${end.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`
    },
  )
}

function startsAhead(timing: Timing, count: number): Temporal.ZonedDateTime[] {
  const from = Temporal.PlainDate.from(timing.startsOn)
  for (const days of looksAhead) {
    const found = startsBetween(timing, from, from.add({ days }))
    if (found.length >= count || days === looksAhead.at(-1)) return found.slice(0, count)
  }
  return []
}

/** The next starts of a schedule, from its first meeting on. */
export const nextStarts = (timing: Timing, count: number): Date[] =>
  startsAhead(timing, count).map((start) => new Date(start.epochMilliseconds))

/**
 * The meetings of a review whose planned start lies in a window, the earliest first. Each schedule gives those from the
 * moment it was set until the next one; a day has one meeting.
 */
export function plannedMeetings(
  schedules: readonly HeldTiming[],
  window: { from: Date; to: Date },
): PlannedMeeting[] {
  const meetings = new Map<string, PlannedMeeting>()
  for (const schedule of [...schedules].sort((a, b) => a.number - b.number)) {
    const from = new Date(Math.max(window.from.getTime(), schedule.holdsFrom.getTime()))
    const to = schedule.holdsUntil && schedule.holdsUntil < window.to ? schedule.holdsUntil : window.to
    if (from > to) continue
    const day = (at: Date) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(schedule.zone).toPlainDate()
    for (const start of startsBetween(schedule, day(from), day(to))) {
      const startsAt = new Date(start.epochMilliseconds)
      const plannedOn = start.toPlainDate().toString()
      if (startsAt < from || startsAt > to || meetings.has(plannedOn)) continue
      if (schedule.holdsUntil && startsAt >= schedule.holdsUntil) continue
      const endsAt = new Date(startsAt.getTime() + schedule.durationMinutes * 60_000)
      meetings.set(plannedOn, { plannedOn, startsAt, endsAt, schedule })
    }
  }
  return [...meetings.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

/** The moment of a local day and time; a time that the clocks skip is as far after the gap. */
export function momentOf(on: string, at: string, zone: string): Date {
  return new Date(
    Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: zone, plainTime: at }).epochMilliseconds,
  )
}
