import type { PointSignal } from '../signal.ts'
import type { SustainResult } from '../sustain-result.ts'

export type Direction = 'increase' | 'decrease'

export interface VerdictInput {
  /** Which way is better. */
  readonly direction: Direction
  /** In units of the metric; null without a target. */
  readonly target: number | null
  /** Periods in one season (12 for months in a year, 7 for days in a week); null without a season. */
  readonly seasonPeriod: number | null
  readonly baseline: readonly number[]
  readonly followup: readonly number[]
  /** Points after the follow-up; when given, `sustain` is answered too. */
  readonly later?: readonly number[] | undefined
  /**
   * Numbers of the periods on the calendar, one per value, rising from baseline through follow-up to later.
   * The season is taken modulo its period of the position, and no moving range crosses a missing period.
   * Everything else (runs, autocorrelation, trend) reads the points in their order.
   * Without positions all points count as consecutive periods.
   */
  readonly positions?: VerdictPositions | undefined
}

export interface VerdictPositions {
  readonly baseline: readonly number[]
  readonly followup: readonly number[]
  readonly later?: readonly number[] | undefined
}

export type VerdictCode =
  | 'insufficient_data'
  | 'no_signal'
  | 'improved_target_met'
  | 'improved_short_of_target'
  | 'improved_no_target'
  | 'already_improving'
  | 'unstable'
  | 'worse'

/** Why there is not enough data. */
export type InsufficientReason =
  | 'too_few_baseline'
  | 'too_few_followup'
  | 'season_needs_two_cycles'
  | 'season_place_missing'
  | 'too_few_neighbours'

/** A reason code with the numbers that its sentence needs. */
export interface Warning {
  readonly code: WarningCode
  readonly params: Readonly<Record<string, number | string | null>>
}

export type WarningCode =
  | 'provisional'
  | 'autocorrelation_high'
  | 'late_step'
  | 'baseline_not_stable'
  | 'baseline_trend'
  | 'baseline_constant'
  | 'season_adjusted'
  | 'current_limits_missing'
  | 'season_uncovered'
  | 'missing_periods'
  | 'watch'

export type Assurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent'

export interface HacOpinion {
  readonly diff: number
  readonly lo: number
  readonly hi: number
  readonly lag: number
}

/** The segmented regression's effect at the last follow-up point, fitted only when already improving. */
export interface ItsEffect {
  readonly effect: number
  readonly se: number
  readonly lo: number
  readonly hi: number
  /** Where the baseline's own trend would have arrived. */
  readonly counterfactual: number
}

/** What every verdict says, enough data or not. */
interface VerdictHead {
  readonly engineVersion: string
  readonly verdict: VerdictCode
  readonly nBaseline: number
  readonly nFollowup: number
  readonly warnings: readonly Warning[]
  /** Present when `later` was given. */
  readonly sustain: SustainResult | null
}

export interface InsufficientVerdict extends VerdictHead {
  readonly verdict: 'insufficient_data'
  readonly reason: InsufficientReason
  /** How many more points each phase needs at least. */
  readonly pointsShort: { readonly baseline: number; readonly followup: number }
}

export interface JudgedVerdict extends VerdictHead {
  readonly verdict: Exclude<VerdictCode, 'insufficient_data'>
  readonly reason: null
  readonly baselineMean: number
  readonly baselineLpl: number
  readonly baselineUpl: number
  readonly currentMean: number
  /** Null when the current points leave no neighbouring periods. */
  readonly currentLpl: number | null
  readonly currentUpl: number | null
  /** 0-based place in the follow-up from which `current` counts; null without a late step. */
  readonly lateStepIndex: number | null
  readonly overwhelming: 1 | -1 | 0
  readonly diff: number
  readonly diffLo: number
  readonly diffHi: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
  readonly lag1Used: number
  readonly hac: HacOpinion
  readonly signals: readonly PointSignal[]
  readonly goodSignalIdx: readonly number[]
  readonly badSignalIdx: readonly number[]
  readonly sustainedGood: boolean
  readonly sustainedBad: boolean
  readonly baselineTrendP: number
  readonly baselineSenSlope: number
  readonly baselineAlreadyImproving: boolean
  readonly its: ItsEffect | null
  readonly provisional: boolean
  readonly smallestDetectable: number
  readonly watch: boolean
  /** Null without a target. */
  readonly targetMetOnAverage: boolean | null
  readonly assurance: Assurance | null
  /** Baseline pattern per place of the season; null without a season. */
  readonly seasonalCycle: readonly number[] | null
}

/** `verdict` tells the two shapes apart: everything but `insufficient_data` carries numbers. */
export type Verdict = InsufficientVerdict | JudgedVerdict
