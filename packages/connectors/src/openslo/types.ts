import type { Duration } from './duration.ts'
import type { Finding } from './findings.ts'
import type { Json } from './parse.ts'

/** What an OpenSLO text says, in our words. Documents with an error are in `findings` and nowhere else. */
export interface OpenSlo {
  readonly services: readonly NamedThing[]
  readonly indicators: readonly Indicator[]
  readonly slos: readonly Slo[]
  readonly alertPolicies: readonly AlertPolicy[]
  readonly alertConditions: readonly AlertCondition[]
}

export interface OpenSloReading extends OpenSlo {
  /** Every document as it was parsed, refused ones too. */
  readonly documents: readonly unknown[]
  readonly findings: readonly Finding[]
}

export interface NamedThing {
  readonly name: string
  readonly displayName: string | null
  readonly description: string | null
}

export type BudgetingMethod = 'Occurrences' | 'Timeslices' | 'RatioTimeslices'
export type Comparison = 'lt' | 'lte' | 'gt' | 'gte'

export interface Slo extends NamedThing {
  readonly service: string
  readonly budgetingMethod: BudgetingMethod
  readonly window: SloWindow
  /** What all objectives measure; null when each objective brings its own, or the reference leads nowhere. */
  readonly indicator: Indicator | null
  /** Name of an SLI document instead of one written in place. */
  readonly indicatorRef: string | null
  readonly objectives: readonly SloObjective[]
  /** Names of alert policies. */
  readonly alertPolicies: readonly string[]
}

/** A calendar window without `calendar` has no start: the text does not say when it begins. */
export type SloWindow =
  | { readonly kind: 'rolling'; readonly duration: Duration }
  | { readonly kind: 'calendar'; readonly duration: Duration; readonly calendar: CalendarStart | null }

export interface CalendarStart {
  /** Local date and time, as written: `2022-01-01 12:00:00`. */
  readonly startTime: string
  /** IANA name. */
  readonly timeZone: string
}

export interface SloObjective {
  readonly displayName: string | null
  /** Share that must be good, at least 0 and below 1. */
  readonly target: number
  /** When a measured value counts as good; null where good events are counted against all. */
  readonly threshold: { readonly op: Comparison; readonly value: number } | null
  /** Share of a slice that makes the slice good; only with `Timeslices`. */
  readonly timeSliceTarget: number | null
  readonly timeSliceWindow: Duration | null
  readonly indicator: Indicator | null
}

export interface Indicator {
  readonly name: string | null
  readonly displayName: string | null
  readonly description: string | null
  readonly measure: ThresholdMeasure | RatioMeasure | RawRatioMeasure
}

export interface ThresholdMeasure {
  readonly type: 'threshold'
  readonly source: MetricSource
}

export interface RatioMeasure {
  readonly type: 'ratio'
  /** Whether the numbers only grow; null when the text does not say. */
  readonly counter: boolean | null
  readonly counts: 'good' | 'bad'
  readonly part: MetricSource
  readonly total: MetricSource
}

export interface RawRatioMeasure {
  readonly type: 'raw_ratio'
  readonly rawType: 'success' | 'failure'
  readonly source: MetricSource
}

export interface MetricSource {
  readonly ref: string | null
  readonly type: string | null
  /** Whatever the source needs; its fields are not OpenSLO's. */
  readonly spec: Json
}

export interface AlertPolicy extends NamedThing {
  readonly alertWhenBreaching: boolean
  readonly alertWhenResolved: boolean
  readonly alertWhenNoData: boolean
  /** Names of alert conditions. */
  readonly conditions: readonly string[]
  readonly notificationTargets: readonly string[]
}

export interface AlertCondition extends NamedThing {
  readonly severity: string
  readonly op: Comparison
  /** Burn rate. */
  readonly threshold: number
  readonly lookbackWindow: Duration
  readonly alertAfter: Duration | null
}
