import { z } from 'zod'
import { Id, Instant, PlainDate } from './common.ts'
import { Direction, Period } from './metrics.ts'
import { RecordDate } from './record-import.ts'

/** Codes of the engine, see `packages/statistics`. */
export const verdictCodes = [
  'insufficient_data',
  'no_signal',
  'improved_target_met',
  'improved_short_of_target',
  'improved_no_target',
  'already_improving',
  'unstable',
  'worse',
] as const
export const VerdictCode = z.enum(verdictCodes)
export type VerdictCode = z.infer<typeof VerdictCode>

/** How a target reads: the engine's code in the words people use. */
export const targetLabels = [
  'met',
  'short',
  'too_early',
  'no_evidence',
  'not_ours',
  'already_there',
  'unstable',
  'worse',
] as const
export const TargetLabel = z.enum(targetLabels)
export type TargetLabel = z.infer<typeof TargetLabel>

export const overallAnswers = ['worse', 'too_early', 'there', 'partly_there', 'not_there'] as const
export const OverallAnswer = z.enum(overallAnswers)
export type OverallAnswer = z.infer<typeof OverallAnswer>

export const guardrailLabels = ['safe', 'not_shown_safe', 'worse', 'too_early'] as const
export const GuardrailLabel = z.enum(guardrailLabels)
export type GuardrailLabel = z.infer<typeof GuardrailLabel>

export const Limits = z.object({ lower: z.number(), mean: z.number(), upper: z.number() })
export type Limits = z.infer<typeof Limits>

export const Warning = z.object({
  code: z.string(),
  /** Numbers and names the sentence needs. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type Warning = z.infer<typeof Warning>

export const signalRules = ['outside', 'shift', 'two_of_three', 'trend'] as const
export const SignalRule = z.enum(signalRules)
export type SignalRule = z.infer<typeof SignalRule>

/** The same windows of a ticket metric, with each ticket counted by another of its dates. */
export const OtherDateVerdict = z.object({
  attribution: RecordDate,
  code: VerdictCode,
  baselineMean: z.number().nullable(),
  currentMean: z.number().nullable(),
  difference: z.number().nullable(),
})
export type OtherDateVerdict = z.infer<typeof OtherDateVerdict>

/** One metric judged: before against after, with everything a sceptic asks for. */
export const MetricVerdict = z.object({
  metricId: Id,
  metricName: z.string(),
  unit: z.string(),
  direction: Direction,
  period: Period,
  code: VerdictCode,
  engineVersion: z.string(),
  baselineCount: z.number().int(),
  followupCount: z.number().int(),
  followupPlanned: z.number().int(),
  /** How many more points the verdict needs, when it is `insufficient_data`. */
  pointsShort: z.object({ baseline: z.number().int(), followup: z.number().int() }).nullable(),
  /** When the missing points can be there at the earliest. */
  enoughOn: PlainDate.nullable(),
  baseline: Limits.nullable(),
  current: Limits.nullable(),
  difference: z
    .object({ value: z.number(), low: z.number(), high: z.number(), level: z.number() })
    .nullable(),
  /** In units of the metric; null where the engine could not say. */
  smallestDetectable: z.number().nullable(),
  lateStepPeriods: z.number().int().nullable(),
  assurance: z.enum(['consistent_pass', 'consistent_fail', 'inconsistent']).nullable(),
  signals: z.array(
    z.object({ periodStart: PlainDate, side: z.enum(['good', 'bad']), rules: z.array(SignalRule) }),
  ),
  warnings: z.array(Warning),
  /** Null for a metric that asks no tickets, and for the backlog, which has no such date. */
  otherDate: OtherDateVerdict.nullable().default(null),
  /**
   * What *verdict v2* weighs: log10 of how many times better a lasting change explains the numbers than none does
   * (null when nothing varies), and whether the claim is confirmed. Null under the first engine and without enough data.
   */
  evidence: z.object({ log10: z.number().nullable(), confirmed: z.boolean() }).nullable().default(null),
  /**
   * Only in a look before the judging date: the engine would claim a gain or a loss, but it is not confirmed. It reads
   * "promising, wait" and its label is `too_early`.
   */
  lean: z.enum(['promising', 'worrying']).nullable().default(null),
})
export type MetricVerdict = z.infer<typeof MetricVerdict>

export const TargetVerdict = MetricVerdict.extend({
  targetId: Id,
  label: TargetLabel,
  /** The target in units of the metric, relative ones resolved against the frozen baseline. */
  targetValue: z.number(),
  /** Share of the gap between baseline and target that was closed; 1 is all of it. */
  gapClosed: z.number().nullable(),
})
export type TargetVerdict = z.infer<typeof TargetVerdict>

export const GuardrailVerdict = MetricVerdict.extend({
  guardrailId: Id,
  label: GuardrailLabel,
  toleratedHarm: z.number(),
})
export type GuardrailVerdict = z.infer<typeof GuardrailVerdict>

export const LapVerdict = z.object({
  id: Id.nullable(),
  /** `interim` looks open no gate; `deciding` is the first at the judging date; `after_amendment` stands beside it. */
  standing: z.enum(['interim', 'deciding', 'after_amendment']),
  asOf: PlainDate,
  computedAt: Instant,
  engineVersion: z.string(),
  overall: OverallAnswer,
  targets: z.array(TargetVerdict),
  guardrails: z.array(GuardrailVerdict),
  warnings: z.array(Warning),
  contractHash: z.string(),
  /** SHA-256 over the canonical JSON of everything that went into the engine. */
  inputsHash: z.string(),
})
export type LapVerdict = z.infer<typeof LapVerdict>

/** A stored verdict that its own engine, from the same inputs, does not give again. */
export const VerdictDifference = z.object({
  improvementId: Id,
  sentence: z.string(),
  verdictId: Id,
  engineVersion: z.string(),
  /** What differs: `overall`, or a side with the name of a metric. */
  fields: z.array(z.string()),
})
export type VerdictDifference = z.infer<typeof VerdictDifference>
