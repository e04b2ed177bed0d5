import { z } from 'zod'
import { Id, Instant, PersonRef, PlainDate } from './common.ts'
import { TicketFacts } from './ticket-query.ts'

export const chartNames = ['xmr', 'run', 'c', 'u', 'up', 'p', 'pp', 'ip', 'g', 't', 'ewma', 'cusum'] as const
/** Charts that a metric can be drawn as; `xmr` is the one that verdicts use. The last two are second opinions. */
export const ChartName = z.enum(chartNames)
export type ChartName = z.infer<typeof ChartName>

/** A drawing writes dates and numbers as in this region, such as `en-US`; it counts when it belongs to the language. */
export const Region = z
  .string()
  .regex(/^[a-z]{2}(-[A-Za-z0-9]{2,8})*$/)
  .max(40)

export const ruleSets = ['mdc', 'anhoej', 'nelson', 'western_electric'] as const
/** Which rules look for signals; only an XmR chart takes another than `anhoej` (limits and runs). */
export const RuleSet = z.enum(ruleSets)
export type RuleSet = z.infer<typeof RuleSet>

export const chartReasons = [
  'single_values',
  'ratio_of_sizes',
  'counts',
  'counts_vary_more',
  'large_counts',
  'few_events',
  'share_of_cases',
  'rate_of_exposure',
  'varies_more_than_chance',
  'large_denominators',
  'no_denominators',
  'time_between_events',
] as const
export const ChartReason = z.enum(chartReasons)
export type ChartReason = z.infer<typeof ChartReason>

/** What a signal is to its reader; `neutral` where the pattern has no side. */
export const SignalMeaning = z.enum(['improvement', 'concern', 'neutral'])
export type SignalMeaning = z.infer<typeof SignalMeaning>

/** A target against the limits of a stable process. */
export const Assurance = z.enum(['consistent_pass', 'consistent_fail', 'inconsistent'])
export type Assurance = z.infer<typeof Assurance>

const said = { reason: z.string(), by: PersonRef, at: Instant }
export const pointStates = ['common_cause', 'improvement', 'concern'] as const

export const AnalysisPoint = z.object({
  periodStart: PlainDate,
  value: z.number(),
  /** Limits at this point; null on a run chart, and where the point lies in no segment. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  state: z.enum(pointStates),
  rules: z.array(z.string()),
  /** Left out of limits, rules and verdicts, and why. */
  excluded: z.object(said).nullable(),
})
export type AnalysisPoint = z.infer<typeof AnalysisPoint>

export const AnalysisSegment = z.object({
  from: PlainDate,
  to: PlainDate,
  /** Points that count. */
  count: z.number().int(),
  centre: z.number(),
  /** The last point's limits, where they differ from point to point; null on a run chart. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  limitsVary: z.boolean(),
  /** Fewer than 12 points: the limits may still move. */
  trial: z.boolean(),
  /** The decision that began this segment; null for the first. */
  rebaseId: Id.nullable(),
})
export type AnalysisSegment = z.infer<typeof AnalysisSegment>

export const AnalysisSignal = z.object({
  rule: z.string(),
  side: z.enum(['high', 'low', 'both']),
  meaning: SignalMeaning,
  /** Number of the segment, from 0. */
  segment: z.number().int(),
  periods: z.array(PlainDate).min(1),
})
export type AnalysisSignal = z.infer<typeof AnalysisSignal>

/** A decision about new limits: approved or declined, and perhaps withdrawn later. Nothing is deleted. */
export const Rebase = z.object({
  id: Id,
  startsOn: PlainDate,
  decision: z.enum(['approved', 'declined']),
  ...said,
  withdrawn: z.object(said).nullable(),
})
export type Rebase = z.infer<typeof Rebase>

/** New limits are offered because the level moved; nobody but a person puts them in place. */
export const RebaseOffer = z.object({
  startsOn: PlainDate,
  /** Points from there on that count. */
  points: z.number().int(),
  meaning: SignalMeaning,
  meanBefore: z.number(),
  meanAfter: z.number(),
})
export type RebaseOffer = z.infer<typeof RebaseOffer>

/** A point left out or counted again: who, when, why. */
export const Exclusion = z.object({ periodStart: PlainDate, excluded: z.boolean(), ...said })
export type Exclusion = z.infer<typeof Exclusion>

export const MetricAnalysis = z.object({
  metricId: Id,
  /** Version of the charts' and rules' formulae. */
  engineVersion: z.string(),
  /** SHA-256 over the canonical JSON of definition, points, exclusions, approved limits and what was asked. */
  inputsHash: z.string(),
  chart: ChartName,
  rules: RuleSet,
  recommended: z.object({ chart: ChartName, reason: ChartReason, number: z.number().nullable() }),
  /** What these data can be drawn as, and the rules that the drawn chart takes. */
  charts: z.array(ChartName),
  ruleSets: z.array(RuleSet),
  points: z.array(AnalysisPoint),
  segments: z.array(AnalysisSegment),
  signals: z.array(AnalysisSignal),
  /** State of the latest point that counts; null without points. */
  variation: z.enum(pointStates).nullable(),
  /** No signal in the latest segment. */
  stable: z.boolean(),
  target: z.number().nullable(),
  /** Target against the latest limits; said only while the process is stable. */
  assurance: Assurance.nullable(),
  /** Periods between the first and last point without a measurement. */
  gaps: z.array(PlainDate),
  offer: RebaseOffer.nullable(),
  rebases: z.array(Rebase),
  exclusions: z.array(Exclusion),
  /** Null for a metric that asks no tickets. */
  tickets: TicketFacts.nullable(),
})
export type MetricAnalysis = z.infer<typeof MetricAnalysis>
