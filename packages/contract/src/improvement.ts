import { z } from 'zod'
import { Id, Instant, line, PersonRef, PlainDate, Version } from './common.ts'
import { Estimates } from './scoring.ts'
import { ImprovementLink } from './value-system-records.ts'

export const statuses = [
  'idea',
  'parked',
  'declined',
  'merged',
  'accepted',
  'step_1',
  'step_2',
  'step_3',
  'step_4',
  'step_5',
  'measuring',
  'to_be_judged',
  'verified',
  'partly_achieved',
  'not_achieved',
  'done_unproven',
  'sustaining',
  'held',
  'reopened',
  'abandoned',
] as const
/** Derived from facts by one pure function; no operation takes one. */
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

export const sentenceLength = 280
export const linksPerImprovement = 50

export const answerKinds = ['accept', 'park', 'decline'] as const
export const AnswerKind = z.enum(answerKinds)
export type AnswerKind = z.infer<typeof AnswerKind>

/** An answer as it stands: a merge is one too, but given by naming the other improvement. */
export const standingAnswers = [...answerKinds, 'merge'] as const

export const Answer = z.object({
  kind: z.enum(standingAnswers),
  reason: z.string(),
  wakeUpOn: PlainDate.nullable(),
  by: PersonRef,
  at: Instant,
})
export type Answer = z.infer<typeof Answer>

export const stepStates = ['done', 'open', 'missing', 'amended'] as const
/**
 * How one step of a lap stands: `done` its gate and all before it are open · `amended` the same for step 5, with terms
 * that were amended · `missing` its gate wants more although a later step holds evidence already · `open` otherwise.
 */
export const StepState = z.enum(stepStates)
export type StepState = z.infer<typeof StepState>

export const LapSummary = z.object({
  id: Id,
  number: z.number().int(),
  steps: z.array(StepState).length(7),
  /** The last step that cannot slip back; 0 while nothing holds. */
  pawlAt: z.number().int().min(0).max(7),
  judgingOn: PlainDate.nullable(),
})
export type LapSummary = z.infer<typeof LapSummary>

/** Who sent a sentence. Without an id: somebody without an account, by the name they gave, which may be none. */
export const Sender = z.object({ id: Id.nullable(), name: z.string() })
export type Sender = z.infer<typeof Sender>

export const Improvement = z.object({
  id: Id,
  sentence: line(sentenceLength),
  description: z.string(),
  teamId: Id.nullable(),
  /** Seen only by its team, its sender and owner, whoever owes the answer, managers and administrators. */
  teamPrivate: z.boolean(),
  submittedBy: Sender,
  capturedAt: Instant,
  replyBy: PlainDate,
  replyOverdue: z.boolean(),
  /** Who owes the answer: the team's triage owner, else an improvement manager. */
  triageOwner: PersonRef.nullable(),
  answer: Answer.nullable(),
  owner: PersonRef.nullable(),
  nextReviewOn: PlainDate.nullable(),
  reviewOverdue: z.boolean(),
  status: Status,
  /** The newest lap; null while none was opened. */
  lap: LapSummary.nullable(),
  /** The improvement whose step 7 put this one into the backlog. */
  followsUp: z.object({ id: Id, sentence: z.string() }).nullable(),
  /** What of the value system it is about. */
  links: z.array(ImprovementLink),
  estimates: Estimates,
  /** What an imported register claimed it to be; a claim, never a status of ours. Empty for none. */
  claimedElsewhere: z.string(),
  /** The improvement it was merged into; null when it stands by itself. */
  mergedInto: z.object({ id: Id, sentence: z.string() }).nullable(),
  version: Version,
})
export type Improvement = z.infer<typeof Improvement>

export const LookAlike = z.object({
  improvement: Improvement,
  /** 0 to 1: how much of their telling words and of their letters both sentences share. */
  likeness: z.number().min(0).max(1),
})
export type LookAlike = z.infer<typeof LookAlike>

export const Merged = z.object({
  id: Id,
  sentence: z.string(),
  submittedBy: Sender,
  capturedAt: Instant,
  links: z.array(ImprovementLink),
})
export type Merged = z.infer<typeof Merged>

/** What can be put back, by its name in the history: what people edit, never what follows from it. */
export const restorableFields = [
  'sentence',
  'description',
  'team_id',
  'owner_id',
  'next_review_on',
  'value_low',
  'value_high',
  'value_unit',
  'value_for',
  'effort_low_days',
  'effort_high_days',
  'risk_likelihood',
  'risk_impact',
  'risk_note',
  'urgency',
  'confidence_percent',
  'source_kind',
  'source_link',
] as const
export type RestorableField = (typeof restorableFields)[number]

export const HistoryEntry = z.object({
  id: Id,
  at: Instant,
  by: PersonRef,
  /** The operation, such as `capture-improvement`. */
  operation: z.string(),
  /** Field by field: what it was and what it became. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const StatusDifference = z.object({
  improvementId: Id,
  sentence: z.string(),
  cached: Status,
  derived: Status,
})
export type StatusDifference = z.infer<typeof StatusDifference>
