import { z } from 'zod'
import { Pace } from './budget.ts'
import { ExperimentInput } from './category-trends.ts'
import { Id, Instant, line, PersonRef, PlainDate, prose } from './common.ts'
import { AnswerKind, sentenceLength } from './improvement.ts'
import { DecisionKind } from './lap.ts'

export const agendaSources = [
  'open_actions',
  'overdue_answers',
  'unowned',
  'stale',
  'error_budgets',
  'to_decide',
  'checks_due',
  'early_flags',
  'new_signals',
  'rising_categories',
  'missed_reviews',
  'other_business',
] as const
/** Where an item of the agenda comes from; each has a file of its own in the room of reviews. */
export const AgendaSourceName = z.enum(agendaSources)
export type AgendaSourceName = z.infer<typeof AgendaSourceName>

export const reviewDecisionKinds = [
  'answer',
  'owner',
  'look_again',
  'judge',
  'read',
  'conclude',
  'run_check',
  'experiment',
  'pace',
  'capture',
  'done',
  'nothing_to_do',
  'carry',
] as const
export const ReviewDecisionKind = z.enum(reviewDecisionKinds)
export type ReviewDecisionKind = z.infer<typeof ReviewDecisionKind>

/**
 * What a meeting decides on an item. All but the last two are done by the ordinary operations, with their own checks;
 * none of them sets a status.
 */
export const ReviewDecision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    answer: AnswerKind,
    reason: prose(2000).default(''),
    wakeUpOn: PlainDate.nullable().default(null),
    ownerId: Id.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('owner'), ownerId: Id, nextReviewOn: PlainDate.nullable().default(null) }),
  z.strictObject({ kind: z.literal('look_again'), on: PlainDate }),
  /** Compute the verdict: its judging date has come. */
  z.strictObject({ kind: z.literal('judge'), gapReason: prose(1000).default('') }),
  /** Read the verdict as its second reader. */
  z.strictObject({ kind: z.literal('read'), comment: line(2000) }),
  /** Adopt, adapt, abandon or keep observing. */
  z.strictObject({
    kind: z.literal('conclude'),
    decision: DecisionKind,
    reason: line(2000),
    lesson: prose(2000).default(''),
    noFeedbackReason: prose(1000).default(''),
  }),
  z.strictObject({ kind: z.literal('run_check') }),
  /** Start a small experiment on a category of tickets. */
  z.strictObject({
    kind: z.literal('experiment'),
    sentence: line(sentenceLength),
    reduction: ExperimentInput.shape.reduction,
    ownerId: Id.nullable().default(null),
  }),
  /** How fast releases go on until the next meeting. */
  z.strictObject({ kind: z.literal('pace'), pace: Pace, reason: prose(2000).default('') }),
  /** Put what was seen into the backlog. */
  z.strictObject({ kind: z.literal('capture'), sentence: line(sentenceLength) }),
  /** An action of an earlier meeting is done. */
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('nothing_to_do') }),
  /** Not today: it comes back as long as its reason stands. */
  z.strictObject({ kind: z.literal('carry') }),
])
export type ReviewDecision = z.infer<typeof ReviewDecision>

export const subjectKinds = [
  'improvement',
  'metric',
  'category',
  'service_level',
  'action',
  'review',
  'none',
] as const

export const AgendaFinding = z.object({
  source: AgendaSourceName,
  /** A code that the interface words, with `facts` for its gaps. */
  reason: z.string(),
  subject: z.object({ kind: z.enum(subjectKinds), id: Id.nullable(), label: z.string() }),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** What can be decided here, the likeliest first. */
  offers: z.array(ReviewDecisionKind),
})
export type AgendaFinding = z.infer<typeof AgendaFinding>

export const DecisionTaken = z.object({
  kind: ReviewDecisionKind,
  /** What was chosen within the decision, such as `accept` or a day; empty where there is no choice. */
  choice: z.string(),
  reason: z.string(),
  by: PersonRef,
  at: Instant,
})
export type DecisionTaken = z.infer<typeof DecisionTaken>

export const AgendaItem = AgendaFinding.extend({
  id: Id,
  place: z.number().int(),
  decisions: z.array(DecisionTaken),
  note: z.string(),
  settledAs: z.enum(['decided', 'nothing_to_do', 'carried']).nullable(),
  /** How long the meeting looked at it. */
  seconds: z.number().int(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const ReviewAction = z.object({
  id: Id,
  itemId: Id.nullable(),
  title: z.string(),
  owner: PersonRef.nullable(),
  dueOn: PlainDate.nullable(),
  plannedOn: PlainDate,
  doneAt: Instant.nullable(),
})
export type ReviewAction = z.infer<typeof ReviewAction>
