import type { ChartInput } from '@ratchet/chart'
import type { JsonObject, ResultRecord, RuleSignal } from '@ratchet/statistics'

export interface ChartQuestion {
  /** Name of the chart for counts, rates and times; the input's own `chart`, else a guess, when left out. */
  readonly chart: string | undefined
  readonly title: string
  readonly unit: string
}

/** A file's chart: what is drawn, what a program gets, and what is said below. */
export interface ChartAnswer {
  /** Null for a table, which has no drawing. */
  readonly drawing: ChartInput | null
  readonly json: () => JsonObject
  /** The same with engine version, settings, inputs' hash and reason codes; null for a table. */
  readonly record: () => ResultRecord | null
  readonly signals: readonly RuleSignal[]
  /** How one point is named: its date, or its number from 1. */
  readonly pointName: (place: number) => string
  readonly notes: readonly string[]
}
