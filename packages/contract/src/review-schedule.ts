import { z } from 'zod'
import { Instant, line, PlainDate, Zone } from './common.ts'

export const reviewKinds = ['backlog', 'trend', 'error_budget', 'momentum', 'practice'] as const
/** What a review looks at; each kind has its sources of agenda items. */
export const ReviewKind = z.enum(reviewKinds)
export type ReviewKind = z.infer<typeof ReviewKind>

export const ruleLength = 500
export const durationBounds = { min: 5, max: 480 }
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as 09:30')

/** When a review recurs: a rule of RFC 5545 with the day and the local time of its first meeting. */
export const ScheduleInput = z.strictObject({
  /** Such as `FREQ=MONTHLY;BYDAY=1TU`. Daily at most; the time of day stands in `startsAt`. */
  rule: line(ruleLength),
  /** The workspace's zone when left out. */
  zone: Zone.optional(),
  /** The first meeting is on this day or the next one that the rule gives. */
  startsOn: PlainDate,
  startsAt: clockTime,
  durationMinutes: z.number().int().min(durationBounds.min).max(durationBounds.max).default(45),
})
export type ScheduleInput = z.infer<typeof ScheduleInput>

export const Schedule = z.object({
  rule: z.string(),
  zone: z.string(),
  startsOn: PlainDate,
  startsAt: z.string(),
  durationMinutes: z.number().int(),
  /** The rule names neither an end nor a number of meetings: it goes on until somebody ends it. */
  endless: z.boolean(),
})
export type Schedule = z.infer<typeof Schedule>

export const occurrenceStates = ['planned', 'due', 'running', 'held', 'missed', 'cancelled'] as const
/**
 * `due`: its day has come · `missed`: its day went by and nobody began it; it can still be made up for until the next
 * one begins.
 */
export const OccurrenceState = z.enum(occurrenceStates)
export type OccurrenceState = z.infer<typeof OccurrenceState>

/** One meeting of a review, known by the day on which the rule had planned it. */
export const OccurrenceSummary = z.object({
  plannedOn: PlainDate,
  /** When it takes place: where it was moved to, else where the rule puts it. */
  startsAt: Instant,
  endsAt: Instant,
  zone: z.string(),
  moved: z.boolean(),
  state: OccurrenceState,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Items settled and in all; 0 before it begins. */
  settled: z.number().int(),
  items: z.number().int(),
})
export type OccurrenceSummary = z.infer<typeof OccurrenceSummary>

/** Meetings that were planned and have passed, and how many of them were held. Cancelled ones are in neither. */
export const Habit = z.object({ held: z.number().int(), planned: z.number().int() })
export type Habit = z.infer<typeof Habit>
