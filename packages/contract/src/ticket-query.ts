import { z } from 'zod'
import { Id, line } from './common.ts'
import { attributeNameLength, attributeValueLength, RecordDate } from './record-import.ts'

/** What a ticket metric asks of the source records. The shape is frozen into evidence contracts as it stands. */

export const conditionTests = ['one_of', 'none_of', 'at_least', 'at_most', 'known', 'unknown'] as const
/**
 * A condition on one attribute. `none_of` also holds where the attribute is not known; `at_least` and `at_most` compare
 * with the first value as a number, and hold only where the attribute is one.
 */
export const TicketCondition = z
  .strictObject({
    attribute: line(attributeNameLength),
    test: z.enum(conditionTests),
    values: z.array(z.string().max(attributeValueLength)).max(50).default([]),
  })
  .refine(({ test, values }) => {
    if (test === 'known' || test === 'unknown') return values.length === 0
    if (test === 'one_of' || test === 'none_of') return values.length > 0
    return values.length === 1 && values[0] !== '' && Number.isFinite(Number(values[0]))
  }, 'needs the values that its test compares with: a list, one number, or none')
export type TicketCondition = z.infer<typeof TicketCondition>

const conditions = z.array(TicketCondition).max(10)
const between = { from: RecordDate, to: RecordDate }
/** Null counts clock hours; a calendar counts the hours it is open. */
const counted = { calendarId: Id.nullable().default(null) }

export const TicketMeasure = z.discriminatedUnion('kind', [
  /** A percentile of the hours between two dates; 50 is the median. Open tickets count as longer than now. */
  z.strictObject({
    kind: z.literal('duration'),
    ...between,
    ...counted,
    percentile: z.number().int().min(1).max(99).default(50),
  }),
  /** The share of tickets that took longer than so many hours. Open tickets that are older count. */
  z.strictObject({
    kind: z.literal('share_over'),
    ...between,
    ...counted,
    hours: z.number().positive().max(100_000),
  }),
  /** The share of tickets that fulfil every condition. */
  z.strictObject({ kind: z.literal('share'), conditions: conditions.min(1) }),
  /** How many tickets; with the attribution date `opened` these are the arrivals. */
  z.strictObject({ kind: z.literal('count') }),
  /** Tickets open at the end of the period. */
  z.strictObject({ kind: z.literal('backlog') }),
  /** A percentile of the age, in days, of the tickets open at the end of the period. */
  z.strictObject({ kind: z.literal('backlog_age'), percentile: z.number().int().min(1).max(99).default(50) }),
])
export type TicketMeasure = z.infer<typeof TicketMeasure>

export const TicketQuery = z.strictObject({
  sourceId: Id,
  measure: TicketMeasure,
  /** Only tickets that fulfil every one. */
  filter: conditions.default([]),
  /** By which date a ticket belongs to a period. The size and age of the backlog have none and ignore it. */
  attribution: RecordDate.default('opened'),
  /** A period is mature when this share of its tickets is closed; younger ones enter no verdict. */
  matureShare: z.number().min(0).max(1).default(0.95),
})
export type TicketQuery = z.infer<typeof TicketQuery>

export const immaturityReasons = ['running', 'not_known_yet', 'open_tickets'] as const
/**
 * A period that is drawn hollow and enters no verdict: it is still running, the tickets are known only up to a moment
 * within it, or too many of them are open.
 */
export const HollowPeriod = z.object({
  periodStart: z.iso.date(),
  reason: z.enum(immaturityReasons),
  /** Open tickets counted as longer than now; null where that leaves the number unknown. */
  value: z.number().nullable(),
  /** What a report over the closed tickets alone would show. */
  naiveValue: z.number().nullable(),
  tickets: z.number().int(),
  closed: z.number().int(),
})
export type HollowPeriod = z.infer<typeof HollowPeriod>
