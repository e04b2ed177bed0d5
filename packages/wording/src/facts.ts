/** Shapes that the sentences are made from. Plain data; a contract's `TargetVerdict` fits `VerdictFacts` as it is. */

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
export type VerdictCode = (typeof verdictCodes)[number]

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
export type TargetLabel = (typeof targetLabels)[number]

export const guardrailLabels = ['safe', 'not_shown_safe', 'worse', 'too_early'] as const
export type GuardrailLabel = (typeof guardrailLabels)[number]

export const overallAnswers = ['there', 'partly_there', 'not_there', 'too_early', 'worse'] as const
export type OverallAnswer = (typeof overallAnswers)[number]

export const sustainCodes = ['gain_held', 'gain_partly_lost', 'gain_lost', 'insufficient_data'] as const
export type SustainCode = (typeof sustainCodes)[number]

export const signalRules = [
  'outside',
  'shift',
  'two_of_three',
  'trend',
  'long_run',
  'few_crossings',
  'nine_one_side',
  'eight_one_side',
  'six_in_a_row',
  'alternating',
  'two_of_three_beyond_2',
  'four_of_five_beyond_1',
  'fifteen_within_1',
  'eight_outside_1',
  'range_above_limit',
  'ewma_outside',
  'cusum_outside',
] as const
export type SignalRule = (typeof signalRules)[number]

/** Charts that a metric can be drawn as. */
export const chartNames = ['xmr', 'run', 'c', 'u', 'up', 'p', 'pp', 'ip', 'g', 't', 'ewma', 'cusum'] as const
export type ChartName = (typeof chartNames)[number]

/** Why a chart is recommended. */
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
  'chosen',
] as const
export type ChartReason = (typeof chartReasons)[number]

export const assurances = ['consistent_pass', 'consistent_fail', 'inconsistent'] as const
export type Assurance = (typeof assurances)[number]

export const warningCodes = [
  'provisional',
  'season_adjusted',
  'season_needs_two_cycles',
  'season_uncovered',
  'autocorrelation_high',
  'late_step',
  'baseline_not_stable',
  'baseline_trend',
  'baseline_constant',
  'current_limits_missing',
  'overlapping_changes',
  'shared_credit',
  'amended_contract',
  'late_contract',
  'target_before_judging',
  'guardrail_not_shown_safe',
  'attribution_disagrees',
  'attribution_flatters',
  'tickets_left_out',
  'open_tickets_hide_value',
  'backlog_starts_empty',
  'look_only',
  'typed_data',
  'definition_changed',
  'control_moved',
  'excluded_points',
  'target_inside_interval',
  'missing_periods',
  'gaps_explained',
  'zeros_filled_in',
  'watch',
  'interim',
] as const
export type WarningCode = (typeof warningCodes)[number]

export type Period = 'day' | 'week' | 'month'
/** Dates of a ticket by which it can belong to a period. */
export type TicketDate = 'opened' | 'responded' | 'resolved' | 'closed'

/** A period that enters no verdict yet; the contract's `HollowPeriod` fits as it is. */
export interface HollowFacts {
  readonly periodStart: string
  readonly reason: 'running' | 'not_known_yet' | 'open_tickets'
  readonly value: number | null
  readonly naiveValue: number | null
}

/** A follow-up of which parts are hollow. */
export interface LookFacts {
  /** Over closed tickets alone, hollow periods included. */
  readonly naiveMean: number | null
  /** Over the mature periods, as they were judged. */
  readonly judgedMean: number | null
  readonly hollow: number
}

/** A window beside the same one a year earlier; the contract's `LastYear` fits as it is. */
export interface LastYearFacts {
  readonly before: { readonly from: string; readonly to: string; readonly mean: number }
  readonly after: { readonly mean: number }
  readonly difference: number
  readonly low: number
  readonly high: number
  readonly usual: number | null
  readonly reason: 'changed' | 'changes_anyway' | 'one_year_only' | 'not_certain'
}

export type Direction = 'increase' | 'decrease'

/** Numbers in units of the metric, dates as `YYYY-MM-DD`. `kind: 'count'` adds "a week" to the numbers. */
export interface VerdictFacts {
  readonly code: VerdictCode
  readonly label?: TargetLabel | GuardrailLabel
  readonly metricName: string
  readonly unit: string
  readonly direction: Direction
  readonly period: Period
  readonly kind?: string
  readonly baseline: { readonly mean: number } | null
  readonly current: { readonly mean: number } | null
  readonly difference?: {
    readonly value: number
    readonly low: number
    readonly high: number
    /** Confidence as a share, 0.95 when left out. */
    readonly level?: number
  } | null
  readonly targetValue?: number | null
  readonly smallestDetectable?: number | null
  readonly pointsShort?: { readonly baseline: number; readonly followup: number } | null
  readonly enoughOn?: string | null
  readonly gapClosed?: number | null
  readonly assurance?: Assurance | null
  readonly lateStepPeriods?: number | null
  readonly baselineCount?: number
  readonly followupCount?: number
  /** Of an engine that weighs evidence: log10 of how many times better a lasting change explains the numbers. */
  readonly evidence?: { readonly log10: number | null; readonly confirmed: boolean } | null
  /** A look before the judging date that may not claim yet what it leans to. */
  readonly lean?: Lean | null
  /** Of these only `season_adjusted` counts here: the means are then those without the season, and the sentence says so. */
  readonly warnings?: readonly { readonly code: string }[]
}

/** Which way an early look leans. */
export const leans = ['promising', 'worrying'] as const
export type Lean = (typeof leans)[number]

export interface TargetOutcome {
  readonly metricName: string
  readonly label: TargetLabel
  readonly lean?: Lean | null
  /** Change and agreed change as shares of the baseline (-0.65, -0.7), where they say more than the numbers. */
  readonly changeShare?: number | null
  readonly targetShare?: number | null
}

export interface GuardrailOutcome {
  readonly metricName: string
  readonly label: GuardrailLabel
  readonly lean?: Lean | null
}

export interface OverallFacts {
  readonly answer: OverallAnswer
  readonly targets: readonly TargetOutcome[]
  readonly guardrails?: readonly GuardrailOutcome[]
}

export interface SustainFacts {
  readonly code: SustainCode
  readonly metricName: string
  readonly unit: string
  readonly period: Period
  readonly kind?: string
  readonly baselineMean?: number | null
  readonly followupMean?: number | null
  readonly laterMean?: number | null
  /** Share of the gain that is still there; 1 is all of it. */
  readonly retained?: number | null
  readonly pointsShort?: number | null
  readonly enoughOn?: string | null
}

export type WarningParams = Readonly<Record<string, string | number | null>>
