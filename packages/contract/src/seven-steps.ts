// Over 400 lines: the shapes and routes of one capability, a list that is looked things up in.
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Improvement, StatusDifference, StepState } from './backlog.ts'
import { FiniteNumber, Id, Instant, line, PersonRef, PlainDate, prose, Version } from './common.ts'
import { Missing } from './errors.ts'
import { Direction, GapRule, MetricKind, Period } from './metrics.ts'
import { LapVerdict, Limits, SignalRule, Warning } from './verdict.ts'

export const stakeholderKinds = ['customer', 'user', 'sponsor', 'regulator', 'partner', 'provider'] as const
export const StakeholderKind = z.enum(stakeholderKinds)

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
export const Target = TargetInput.extend({
  id: Id,
  metricName: z.string(),
  resolvedValue: z.number().nullable(),
})
export type Target = z.infer<typeof Target>

export const GuardrailInput = z.strictObject({
  metricId: Id,
  /** The harm that is tolerated, in units of the metric, as a positive number. */
  toleratedHarm: FiniteNumber.nonnegative(),
})
export const Guardrail = GuardrailInput.extend({ id: Id, metricName: z.string() })
export type Guardrail = z.infer<typeof Guardrail>

export const Option = z.strictObject({
  title: line(200),
  note: prose(2000).default(''),
  chosen: z.boolean().default(false),
  /** Why it was chosen; the gate wants it for the chosen ones. */
  reason: prose(1000).default(''),
})
export type Option = z.infer<typeof Option>

export const ActionInput = z.strictObject({
  id: Id.optional(),
  title: line(200),
  ownerId: Id.nullable(),
  dueOn: PlainDate.nullable(),
  doneOn: PlainDate.nullable().default(null),
})
export const Action = z.object({
  id: Id,
  title: z.string(),
  owner: PersonRef.nullable(),
  dueOn: PlainDate.nullable(),
  doneOn: PlainDate.nullable(),
})
export type Action = z.infer<typeof Action>

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
  targets: z.array(Target),
  guardrails: z.array(Guardrail),
  options: z.array(Option),
  actions: z.array(Action),
  contract: EvidenceContract.nullable(),
  amendments: z.array(Amendment),
  /** The live look while no deciding verdict exists; opens no gate. */
  interim: LapVerdict.nullable(),
  /** Stored verdicts, the deciding one first, those after amendments behind it. */
  verdicts: z.array(LapVerdict),
  /** What the judging still waits for, when the judging date has passed. */
  judgingWaitsFor: z.array(Missing),
  readings: z.array(SecondReading),
  verification: Verification.nullable(),
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
})
export type MetricCourse = z.infer<typeof MetricCourse>

const lapId = { lapId: Id }
const stale = { ...lapId, version: Version }
const OneLap = z.object({ lap: Lap })
const tags = ['seven-steps']

export const sevenSteps = {
  openLap: oc
    .route({
      method: 'POST',
      path: '/improvements/{improvementId}/laps',
      tags,
      summary: 'Start a lap of the seven steps',
      successStatus: 201,
    })
    .input(z.strictObject({ improvementId: Id }))
    .output(OneLap),
  listLaps: oc
    .route({ method: 'GET', path: '/improvements/{improvementId}/laps', tags, summary: 'Laps, newest first' })
    .input(z.strictObject({ improvementId: Id }))
    .output(z.object({ laps: z.array(Lap) })),
  getLap: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}',
      tags,
      summary: 'One lap with its steps, evidence and verdicts',
    })
    .input(z.strictObject(lapId))
    .output(OneLap),
  listCourses: oc
    .route({
      method: 'GET',
      path: '/laps/{lapId}/courses',
      tags,
      summary: 'The course of each metric of a lap',
    })
    .input(z.strictObject(lapId))
    .output(z.object({ courses: z.array(MetricCourse) })),

  setVision: oc
    .route({ method: 'PUT', path: '/laps/{lapId}/vision', tags, summary: 'Step 1: vision and stakeholders' })
    .input(z.strictObject({ ...stale, statement: prose(2000), stakeholders: z.array(Stakeholder).max(30) }))
    .output(OneLap),
  previewBaseline: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/baselines/{metricId}/preview',
      tags,
      summary: 'Step 2: what a window would be frozen with; stores nothing',
    })
    .input(z.strictObject({ ...lapId, metricId: Id, from: PlainDate, to: PlainDate }))
    .output(
      z.object({
        from: PlainDate,
        to: PlainDate,
        count: z.number().int(),
        gaps: z.number().int(),
        /** Null while the window holds no point. */
        limits: Limits.nullable(),
        median: z.number().nullable(),
        warnings: z.array(Warning),
        /** Why this window would be refused, or null when it would be frozen. */
        refusal: z.string().nullable(),
      }),
    ),
  freezeBaseline: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/baselines/{metricId}',
      tags,
      summary: 'Step 2: freeze a baseline window',
    })
    .input(z.strictObject({ ...stale, metricId: Id, from: PlainDate, to: PlainDate }))
    .output(OneLap),
  removeBaseline: oc
    .route({
      method: 'DELETE',
      path: '/laps/{lapId}/baselines/{metricId}',
      tags,
      summary: 'Step 2: take a baseline back',
    })
    .input(z.strictObject({ ...lapId, metricId: Id }))
    .output(OneLap),
  setTargets: oc
    .route({ method: 'PUT', path: '/laps/{lapId}/targets', tags, summary: 'Step 3: targets and guardrails' })
    .input(
      z.strictObject({
        ...stale,
        targets: z.array(TargetInput).max(20),
        guardrails: z.array(GuardrailInput).max(20),
      }),
    )
    .output(OneLap),
  setPlan: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/plan',
      tags,
      summary: 'Step 4: options, the chosen one, actions',
    })
    .input(
      z.strictObject({ ...stale, options: z.array(Option).max(20), actions: z.array(ActionInput).max(100) }),
    )
    .output(OneLap),
  draftContract: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/contract-draft',
      tags,
      summary: 'The earliest honest judging date, before anyone commits; stores nothing',
    })
    .input(z.strictObject({ ...lapId, terms: ContractTerms.partial() }))
    .output(z.object({ draft: ContractDraft })),
  freezeContract: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/contract',
      tags,
      summary: 'Step 5: freeze the evidence contract at go-live',
      successStatus: 201,
    })
    .input(z.strictObject({ ...stale, terms: ContractTerms }))
    .output(OneLap),
  amendContract: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/amendments',
      tags,
      summary: 'Change the terms of a frozen contract, with a reason; the old ones stay visible',
      successStatus: 201,
    })
    .input(z.strictObject({ ...stale, terms: ContractTerms.partial(), reason: line(1000) }))
    .output(OneLap),
  judgeLap: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/verdicts',
      tags,
      summary: 'Step 6: compute and keep the verdict of the judging date',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...lapId,
        /** Why follow-up periods without data stay without. */ gapReason: prose(1000).default(''),
      }),
    )
    .output(OneLap),
  readVerdict: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/readings',
      tags,
      summary: 'Step 6: second reading by somebody who is not the owner',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, verdictId: Id, comment: line(2000) }))
    .output(OneLap),
  verifyOutcome: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/verification',
      tags,
      summary: 'Step 6: decide; refused, with what is missing, until the evidence allows it',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        ...lapId,
        decision: DecisionKind,
        reason: line(2000),
        lesson: prose(2000).default(''),
      }),
    )
    .output(OneLap),
  abandonLap: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/abandonment',
      tags,
      summary: 'Give a lap up before it is judged, and keep the lesson',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, lesson: line(2000) }))
    .output(OneLap),
  setMomentum: oc
    .route({
      method: 'PUT',
      path: '/laps/{lapId}/momentum',
      tags,
      summary: 'Step 7: what was standardised, and who owns it now',
    })
    .input(
      z.strictObject({
        ...stale,
        standardised: z.array(Standardised).max(30),
        processOwnerId: Id.nullable(),
        noFollowUpReason: prose(1000).default(''),
      }),
    )
    .output(OneLap),
  addFollowUp: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/follow-ups',
      tags,
      summary: 'Step 7: put new work into the backlog',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, sentence: line(280) }))
    .output(z.object({ lap: Lap, improvement: Improvement })),
  closeLap: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/close',
      tags,
      summary: 'Step 7: end the lap and start the watch',
    })
    .input(z.strictObject(lapId))
    .output(OneLap),
  runWatchCheck: oc
    .route({
      method: 'POST',
      path: '/laps/{lapId}/watch-checks/{number}',
      tags,
      summary: 'Run a watch check that is due',
      successStatus: 201,
    })
    .input(z.strictObject({ ...lapId, number: z.number().int().min(1).max(3) }))
    .output(OneLap),
  checkStatuses: oc
    .route({
      method: 'GET',
      path: '/status-check',
      tags,
      summary: 'Recompute every status and report differences',
    })
    .output(
      z.object({
        checked: z.number().int(),
        differences: z.array(StatusDifference),
        /** Is every event still linked to the one before it? */
        eventChain: z.object({ events: z.number().int(), brokenAt: z.string().nullable() }),
      }),
    ),
}
