import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PersonRef, PlainDate, prose } from './common.ts'
import { Budget } from './plan.ts'

/** What the steps hold beside the measurements: pictures of the start, changes as they happened, an end without a series. */

const link = z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default('')

/** Something that was changed: what, from when to when, and where it is on record elsewhere. Drawn on the charts. */
export const ChangeMarker = z
  .strictObject({
    title: line(120),
    /** What it touches: sites, teams, systems. */
    scope: prose(300).default(''),
    startOn: PlainDate,
    /** Null while it is not finished. */
    endOn: PlainDate.nullable().default(null),
    /** Its record elsewhere: a change, a release, a merge request. */
    link,
  })
  .refine(({ startOn, endOn }) => endOn === null || startOn <= endOn, {
    error: 'must not lie before the start',
    path: ['endOn'],
  })
export type ChangeMarker = z.infer<typeof ChangeMarker>

/** Somebody else's improvement that touches the same metric in the same time. */
export const Overlap = z.object({
  improvementId: Id,
  sentence: z.string(),
  lapNumber: z.number().int(),
  metricId: Id,
  metricName: z.string(),
  goLiveOn: PlainDate,
  /** First day of its last follow-up period. */
  until: PlainDate,
  changes: z.array(ChangeMarker),
})
export type Overlap = z.infer<typeof Overlap>

export const besideKinds = ['value_stream', 'feedback', 'incidents'] as const
/** At most so many categories are kept; the rest is added up. */
export const paretoBars = 12

const hours = FiniteNumber.nonnegative().max(1e6).nullable().default(null)
const steps = z
  .array(z.strictObject({ name: line(120), workHours: hours, waitHours: hours }))
  .min(1, 'needs one step or more')
  .max(40)
const bars = z
  .array(z.strictObject({ name: line(120), count: z.number().int().min(0).max(1e9) }))
  .min(1, 'needs one category or more')
  .max(200)

/** What a picture of the start is made from. It is kept as it was on that day, whatever changes afterwards. */
export const BesideInput = z.discriminatedUnion('kind', [
  /** A value stream as it runs today, with the hours of work and of waiting in each step. */
  z.strictObject({ kind: z.literal('value_stream'), note: prose(1000).default(''), streamId: Id, steps }),
  /** What people said: how many were asked, how many answered, and the gist. */
  z
    .strictObject({
      kind: z.literal('feedback'),
      note: prose(1000).default(''),
      source: line(200),
      asked: z.number().int().min(0).max(1e7).nullable().default(null),
      answered: z.number().int().min(0).max(1e7).nullable().default(null),
      summary: line(2000),
      link,
    })
    .refine(({ asked, answered }) => asked === null || answered === null || answered <= asked, {
      error: 'cannot be more than were asked',
      path: ['answered'],
    }),
  /** Incidents by category: counted from a source's tickets, or typed. */
  z
    .strictObject({
      kind: z.literal('incidents'),
      note: prose(1000).default(''),
      title: line(200),
      from: PlainDate,
      to: PlainDate,
      tickets: z
        .strictObject({ sourceId: Id, attribute: line(120) })
        .nullable()
        .default(null),
      categories: bars.nullable().default(null),
    })
    .refine(({ from, to }) => from <= to, { error: 'must not lie before the first day', path: ['to'] })
    .refine(({ tickets, categories }) => (tickets === null) !== (categories === null), {
      error: 'must be typed, or counted from tickets: one of the two',
      path: ['categories'],
    }),
])
export type BesideInput = z.infer<typeof BesideInput>

export const ParetoBar = z.object({
  /** Null for what is added up as the rest. */
  name: z.string().nullable(),
  count: z.number().int(),
  /** Share of all up to and including this one, 0 to 1. */
  cumulative: z.number(),
})
export type ParetoBar = z.infer<typeof ParetoBar>

const kept = { id: Id, note: z.string(), takenAt: Instant, takenBy: PersonRef }
export const BesideEvidence = z.discriminatedUnion('kind', [
  z.object({
    ...kept,
    kind: z.literal('value_stream'),
    streamId: Id,
    streamName: z.string(),
    steps,
    workHours: z.number().nullable(),
    waitHours: z.number().nullable(),
  }),
  z.object({
    ...kept,
    kind: z.literal('feedback'),
    source: z.string(),
    asked: z.number().int().nullable(),
    answered: z.number().int().nullable(),
    summary: z.string(),
    link: z.string(),
  }),
  z.object({
    ...kept,
    kind: z.literal('incidents'),
    title: z.string(),
    from: PlainDate,
    to: PlainDate,
    /** Whose tickets were counted; empty for typed numbers. */
    sourceName: z.string(),
    total: z.number().int(),
    bars: z.array(ParetoBar),
  }),
])
export type BesideEvidence = z.infer<typeof BesideEvidence>

/** Nothing can be measured over time yet: why, what will change that, and what is aimed at in words until then. */
export const UnmeasuredInput = z.strictObject({
  reason: line(1000),
  /** What makes it measurable; it stands in the plan as an action. */
  action: z.strictObject({ title: line(200), ownerId: Id, dueOn: PlainDate }),
  goal: z
    .strictObject({ statement: line(500), byOn: PlainDate })
    .nullable()
    .default(null),
})
export type UnmeasuredInput = z.infer<typeof UnmeasuredInput>
export const Unmeasured = z.object({
  reason: z.string(),
  actionId: Id,
  goal: z.object({ statement: z.string(), byOn: PlainDate }).nullable(),
})
export type Unmeasured = z.infer<typeof Unmeasured>

/** What shows that something is done where no series can: a runbook, a closed finding, a survey asked twice. */
export const EndingProof = z.strictObject({ what: line(500), link })
export type EndingProof = z.infer<typeof EndingProof>

export const UnprovenEnding = z.object({
  decision: z.enum(['adopt', 'adapt', 'keep_observing']),
  reason: z.string(),
  lesson: z.string(),
  noFeedbackReason: z.string(),
  actualValue: z.string(),
  actualCost: Budget.nullable(),
  by: PersonRef,
  at: Instant,
})
export type UnprovenEnding = z.infer<typeof UnprovenEnding>

/** The way of a lap without a series: what is put forward, who read it, and the decision. */
export const Ending = z.object({
  proofs: z.array(EndingProof),
  /** Readings of exactly these proofs. */
  readings: z.array(z.object({ by: PersonRef, at: Instant, comment: z.string() })),
  /** Null while nobody has decided. */
  decision: UnprovenEnding.nullable(),
})
export type Ending = z.infer<typeof Ending>
