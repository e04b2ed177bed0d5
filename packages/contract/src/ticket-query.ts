import { z } from 'zod'
import { Id, Instant, line, PlainDate } from './common.ts'
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

const wholeFrom1To99 = 'must be a whole number from 1 to 99'
const percentile = z.number().int(wholeFrom1To99).min(1, wholeFrom1To99).max(99, wholeFrom1To99)

export const TicketMeasure = z.discriminatedUnion('kind', [
  /** A percentile of the hours between two dates; 50 is the median. Open tickets count as longer than now. */
  z.strictObject({
    kind: z.literal('duration'),
    ...between,
    ...counted,
    percentile: percentile.default(50),
  }),
  /** The share of tickets that took longer than so many hours. Open tickets that are older count. */
  z.strictObject({
    kind: z.literal('share_over'),
    ...between,
    ...counted,
    hours: z.number().positive('must be a number of hours above 0').max(100_000),
  }),
  /** The share of tickets that fulfil every condition. */
  z.strictObject({ kind: z.literal('share'), conditions: conditions.min(1) }),
  /** How many tickets; with the attribution date `opened` these are the arrivals. */
  z.strictObject({ kind: z.literal('count') }),
  /** Tickets open at the end of the period. */
  z.strictObject({ kind: z.literal('backlog') }),
  /** A percentile of the age, in days, of the tickets open at the end of the period. */
  z.strictObject({ kind: z.literal('backlog_age'), percentile: percentile.default(50) }),
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

/** What stands behind a ticket metric's series: shown beside its chart. */
export const TicketFacts = z.object({
  query: TicketQuery,
  sourceName: z.string(),
  /** Tickets are known from this moment on, and up to that one; null while there are none. */
  firstOpenedAt: Instant.nullable(),
  knownUntil: Instant.nullable(),
  hollow: z.array(HollowPeriod),
  /** What a report over the closed tickets alone would show for the latest mature period. */
  latestNaive: z
    .object({ periodStart: PlainDate, value: z.number(), naiveValue: z.number().nullable() })
    .nullable(),
  /** Closed tickets that say no moment at which what is measured ended: they are in no duration. */
  leftOut: z.number().int(),
  /** Tickets that the mature and hollow periods hold. */
  tickets: z.number().int(),
  warnings: z.array(
    z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) }),
  ),
})
export type TicketFacts = z.infer<typeof TicketFacts>

export const ticketTemplateNames = [
  'first_response',
  'resolution_median',
  'resolution_p90',
  'closing_median',
  'breach_share',
  'over_hours_share',
  'reopen_share',
  'reassigned_share',
  'first_contact_share',
  'change_failure_share',
  'backlog_size',
  'backlog_age',
  'arrivals',
  'resolved_count',
  'urgent_count',
  'category_count',
] as const
export const TicketTemplateName = z.enum(ticketTemplateNames)
export type TicketTemplateName = z.infer<typeof TicketTemplateName>

/** A metric that the tickets of a source allow, or what they lack for it. */
export const TicketTemplate = z.object({
  name: TicketTemplateName,
  ready: z.boolean(),
  /** Worth having for most teams: ticked when the page opens. */
  suggested: z.boolean(),
  /** What a source needs for it, when it is not ready: dates or attributes. */
  missing: z.array(z.enum(['responded', 'resolved', 'closed', 'attribute'])),
  /** The attribute that it reads, where it reads one. */
  attribute: z.string().nullable(),
  /** Values of that attribute to choose from, the most frequent first. */
  values: z.array(z.object({ value: z.string(), count: z.number().int() })),
  direction: z.enum(['increase', 'decrease']),
  unit: z.string(),
  measure: TicketMeasure.nullable(),
  filter: conditions,
  attribution: RecordDate,
})
export type TicketTemplate = z.infer<typeof TicketTemplate>
