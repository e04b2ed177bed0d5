import { z } from 'zod'
import { FiniteNumber, Id, Instant, line, PersonRef, PlainDate, Version } from './common.ts'
import { Missing } from './errors.ts'
import { StakeholderFeedback } from './feedback.ts'
import { Improvement, StepState } from './improvement.ts'
import { Direction, GapRule, MetricKind, Period } from './metrics.ts'
import { Budget, Plan, Prediction } from './plan.ts'
import { BesideEvidence, ChangeMarker, Ending, Overlap, Unmeasured } from './step-evidence.ts'
import { HollowPeriod, TicketQuery } from './ticket-query.ts'
import { StakeholderKind } from './value-system-records.ts'
import { LapVerdict, Limits, SignalRule, Warning } from './verdict.ts'

export const Stakeholder = z.strictObject({
  name: line(120),
  kind: StakeholderKind,
  /** What they expect, in their words. */
  expectation: line(500),
})
export type Stakeholder = z.infer<typeof Stakeholder>

export const Vision = z.object({ statement: z.string(), stakeholders: z.array(Stakeholder) })
export type Vision = z.infer<typeof Vision>

/** Step 2: a window of one metric, frozen with its statistics. */
export const Baseline = z.object({
  metricId: Id,
  metricName: z.string(),
  unit: z.string(),
  direction: Direction,
  period: Period,
  from: PlainDate,
  to: PlainDate,
  count: z.number().int(),
  gaps: z.number().int(),
  limits: Limits,
  median: z.number(),
  /** Signals inside the window: a baseline that is not stable is a warning, not a refusal. */
  warnings: z.array(Warning),
  frozenAt: Instant,
  frozenBy: PersonRef,
})
export type Baseline = z.infer<typeof Baseline>

export const targetKinds = ['absolute', 'relative'] as const
export const TargetInput = z.strictObject({
  metricId: Id,
  kind: z.enum(targetKinds),
  /** Absolute: in units of the metric. Relative: change against the baseline mean, −0.7 for 70 % less. */
  value: FiniteNumber,
  byOn: PlainDate,
})
export type TargetInput = z.infer<typeof TargetInput>
/** As much of a target as somebody has written by now. */
export const WrittenTarget = TargetInput.extend({
  value: FiniteNumber.nullable(),
  byOn: PlainDate.nullable(),
})
export type WrittenTarget = z.infer<typeof WrittenTarget>
export const Target = TargetInput.extend({
  id: Id,
  metricName: z.string(),
  resolvedValue: z.number().nullable(),
})
export type Target = z.infer<typeof Target>

export const smartLetters = ['specific', 'measurable', 'achievable', 'relevant', 'time_bound'] as const
export const smartCodes = [
  'no_unit',
  'no_value',
  'no_baseline',
  'thin_baseline',
  'met_already',
  'beyond_the_best',
  'nobody_expects',
  'no_date',
  'too_soon',
  'before_judging',
] as const
/** Where a target may not be as good as it could be; a doubt for its author, never a gate. */
export const SmartDoubt = z.object({
  letter: z.enum(smartLetters),
  code: z.enum(smartCodes),
  /** The best period ever seen, for `beyond_the_best`. */
  best: z.object({ periodStart: PlainDate, value: z.number() }).nullable().default(null),
})
export type SmartDoubt = z.infer<typeof SmartDoubt>

export const GuardrailInput = z.strictObject({
  metricId: Id,
  /** The harm that is tolerated, in units of the metric, as a positive number. */
  toleratedHarm: FiniteNumber.nonnegative(),
})
export const Guardrail = GuardrailInput.extend({ id: Id, metricName: z.string() })
export type Guardrail = z.infer<typeof Guardrail>

export const ContractTerms = z.strictObject({
  goLiveOn: PlainDate,
  settlingInPeriods: z.number().int().min(0).max(60),
  followupPeriods: z.number().int().min(6, 'must be 6 or more: fewer can decide nothing').max(400),
})
export type ContractTerms = z.infer<typeof ContractTerms>

/** What the contract freezes of each metric it judges. */
export const ContractMetric = z.object({
  metricId: Id,
  metricName: z.string(),
  metricVersion: z.number().int(),
  unit: z.string(),
  direction: Direction,
  kind: MetricKind,
  period: Period,
  season: z.number().int().nullable(),
  zone: z.string(),
  gapRule: GapRule,
  /** What is asked of the tickets, with the attribution date; null for a metric that asks none. */
  ticketQuery: TicketQuery.nullable().default(null),
  baselineFrom: PlainDate,
  baselineTo: PlainDate,
  followupFrom: PlainDate,
  followupTo: PlainDate,
  baselinePoints: z.array(z.object({ periodStart: PlainDate, value: z.number() })),
  limits: Limits,
})
export type ContractMetric = z.infer<typeof ContractMetric>

export const EvidenceContract = z.object({
  terms: ContractTerms,
  /** The day after the last follow-up period has ended. */
  judgingOn: PlainDate,
  metrics: z.array(ContractMetric),
  targets: z.array(Target),
  guardrails: z.array(Guardrail),
  /** What was expected of the plan when the contract was frozen. */
  predictions: z.array(Prediction),
  engineVersion: z.string(),
  frozenAt: Instant,
  frozenBy: PersonRef,
  /** Follow-up points that were already known when it was frozen; above 0 it says so for ever. */
  pointsKnown: z.number().int(),
  hash: z.string(),
})
export type EvidenceContract = z.infer<typeof EvidenceContract>

export const amendmentKinds = ['terms', 'measurement'] as const
export const Amendment = z.object({
  id: z.string(),
  kind: z.enum(amendmentKinds),
  at: Instant,
  by: PersonRef,
  reason: z.string(),
  /** What changed, field by field. */
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
  hashBefore: z.string(),
  hashAfter: z.string(),
})
export type Amendment = z.infer<typeof Amendment>

/** Shown before anyone commits: when can this be judged, and what could be seen by then? */
export const ContractDraft = z.object({
  terms: ContractTerms,
  judgingOn: PlainDate,
  metrics: z.array(
    z.object({
      metricId: Id,
      metricName: z.string(),
      unit: z.string(),
      period: Period,
      followupFrom: PlainDate,
      followupTo: PlainDate,
      /** The change that the target asks for, in units; null for a guardrail. */
      changeWanted: z.number().nullable(),
      /** The smallest lasting step that the whole verdict would show in 80 of 100 cases; null when none. By simulation. */
      smallestDetectable: z.number().nullable(),
      /** Periods until the verdict shows the agreed change (or a guardrail's harm) in 80 of 100 cases; null when none up to 400 do. */
      periodsNeeded: z.number().int().nullable(),
      earliestJudgingOn: PlainDate.nullable(),
    }),
  ),
  pointsKnown: z.number().int(),
  warnings: z.array(Warning),
})
export type ContractDraft = z.infer<typeof ContractDraft>

export const SecondReading = z.object({
  by: PersonRef,
  at: Instant,
  comment: z.string(),
  verdictId: Id,
})
export type SecondReading = z.infer<typeof SecondReading>

export const decisionKinds = ['adopt', 'adapt', 'abandon', 'keep_observing'] as const
export const DecisionKind = z.enum(decisionKinds)
export const Verification = z.object({
  verdictId: Id,
  overall: LapVerdict.shape.overall,
  decision: DecisionKind,
  reason: z.string(),
  lesson: z.string(),
  /** Why not every stakeholder was heard, when so. */
  noFeedbackReason: z.string().default(''),
  /** What it brought and cost in truth, beside what was expected. */
  actualValue: z.string().default(''),
  actualCost: Budget.nullable().default(null),
  by: PersonRef,
  at: Instant,
  /** Null in a workspace that works without a second reader. */
  reading: SecondReading.nullable(),
})
export type Verification = z.infer<typeof Verification>

export const Standardised = z.strictObject({
  what: line(300),
  kind: z.enum(['procedure', 'dashboard', 'training', 'runbook', 'other']),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
})
export type Standardised = z.infer<typeof Standardised>

export const sustainCodes = ['insufficient_data', 'gain_held', 'gain_partly_lost', 'gain_lost'] as const
export const WatchCheck = z.object({
  number: z.number().int(),
  dueOn: PlainDate,
  ranAt: Instant.nullable(),
  /** Per watched metric; null until it ran. */
  results: z
    .array(
      z.object({
        metricId: Id,
        metricName: z.string(),
        code: z.enum(sustainCodes),
        retained: z.number().nullable(),
        laterCount: z.number().int(),
      }),
    )
    .nullable(),
})
export type WatchCheck = z.infer<typeof WatchCheck>

export const Momentum = z.object({
  standardised: z.array(Standardised),
  processOwner: PersonRef.nullable(),
  /** When the process owner took on what is standardised as it stands; null while they have not. */
  acceptedAt: Instant.nullable().default(null),
  followUps: z.array(z.object({ id: Id, sentence: z.string(), status: Improvement.shape.status })),
  /** Why nothing needs to follow, when nothing does. */
  noFollowUpReason: z.string(),
})
export type Momentum = z.infer<typeof Momentum>

export const StepView = z.object({
  number: z.number().int().min(1).max(7),
  state: StepState,
  passedAt: Instant.nullable(),
  /** What the gate still wants; empty once it is passed. */
  missing: z.array(Missing),
})
export type StepView = z.infer<typeof StepView>

/** Everything the improvement page shows of one lap. */
export const Lap = z.object({
  id: Id,
  improvementId: Id,
  number: z.number().int(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  version: Version,
  steps: z.array(StepView).length(7),
  pawlAt: z.number().int().min(0).max(7),
  vision: Vision,
  baselines: z.array(Baseline),
  /** Pictures of the start beside the metrics, as they were on the day they were taken. */
  beside: z.array(BesideEvidence),
  /** Set while nothing can be measured over time. */
  unmeasured: Unmeasured.nullable(),
  targets: z.array(Target.extend({ doubts: z.array(SmartDoubt) })),
  guardrails: z.array(Guardrail),
  plan: Plan,
  changes: z.array(ChangeMarker),
  /** Other improvements that touch a metric of this lap in the same time; found anew at each look. */
  overlaps: z.array(Overlap),
  contract: EvidenceContract.nullable(),
  amendments: z.array(Amendment),
  /** The live look while no deciding verdict exists; opens no gate. */
  interim: LapVerdict.nullable(),
  /** Stored verdicts, the deciding one first, those after amendments behind it. */
  verdicts: z.array(LapVerdict),
  /** What the judging still waits for, when the judging date has passed. */
  judgingWaitsFor: z.array(Missing),
  /** One for each stakeholder who was asked, the latest asking. */
  feedback: z.array(StakeholderFeedback),
  readings: z.array(SecondReading),
  verification: Verification.nullable(),
  /** The way without a series: set while nothing can be measured and no contract is frozen. */
  ending: Ending.nullable(),
  /** Given up before it was judged, with the lesson. */
  abandonment: z.object({ lesson: z.string(), by: PersonRef, at: Instant }).nullable(),
  momentum: Momentum,
  watch: z.array(WatchCheck),
})
export type Lap = z.infer<typeof Lap>

/** One metric's course over a lap, ready for the chart. */
export const MetricCourse = z.object({
  metricId: Id,
  metricName: z.string(),
  unit: z.string(),
  direction: Direction,
  period: Period,
  points: z.array(
    z.object({
      periodStart: PlainDate,
      position: z.number().int(),
      value: z.number(),
      phase: z.enum(['before', 'baseline', 'between', 'settling', 'followup', 'later']),
      signal: z.object({ side: z.enum(['good', 'bad']), rules: z.array(SignalRule) }).nullable(),
      /** Left out of the verdict, and why. */
      excluded: z.object({ reason: z.string() }).nullable().optional(),
    }),
  ),
  segments: z.array(
    z.object({ from: PlainDate, to: PlainDate, limits: Limits, name: z.enum(['baseline', 'followup']) }),
  ),
  target: z.number().nullable(),
  goLiveOn: PlainDate.nullable(),
  judgingOn: PlainDate.nullable(),
  judged: z.boolean(),
  /** Periods of a ticket metric that are drawn hollow and enter no verdict. */
  hollow: z.array(HollowPeriod).default([]),
  /** Changes of this lap, and those of other improvements that touch the metric in the same time. */
  changes: z
    .array(z.object({ on: PlainDate, title: z.string(), sentence: z.string().nullable() }))
    .default([]),
})
export type MetricCourse = z.infer<typeof MetricCourse>
