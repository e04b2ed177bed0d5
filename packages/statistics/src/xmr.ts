import { individualsLines } from './charts/individuals-lines.ts'
import { checkFinite, checkPositions } from './checks.ts'
import { rescaled, scaled, scaleExponent } from './scale.ts'

/** Limits of an XmR chart (individuals and moving range). */
export interface XmrLimits {
  readonly mean: number
  readonly lower: number
  readonly upper: number
  /** Mean of the moving ranges that survived screening. */
  readonly meanMovingRange: number
  /** How many moving ranges there were before screening. */
  readonly movingRangeCount: number
}

export interface XmrOptions {
  /** Numbers of the periods on the calendar; no moving range is taken across a missing one. */
  readonly positions?: readonly number[] | undefined
  /** Drop moving ranges at or above 3.267 times their mean, once. Default true. */
  readonly screen?: boolean | undefined
  /** The mean, where it is known better than by adding the values up: that of a baseline whose season was taken out. */
  readonly centre?: number | undefined
}

/**
 * Natural process limits: mean ± 2.66 mean moving range, screened once
 * (NHS England, Making Data Count; fixtures `xmr-mdc` and `verdict`).
 * Null when no two values are neighbours, so that no range can be taken.
 * A constant series has limits equal to its mean.
 * @throws StatisticsError `not_finite`, `bad_positions`, `out_of_range`
 */
export function xmrLimits(values: readonly number[], options: XmrOptions = {}): XmrLimits | null {
  checkFinite(values, 'values')
  if (options.positions) checkPositions(options.positions, values.length, 'positions')
  const exponent = scaleExponent(values)
  const limits = limitsOf(
    values.map((value) => scaled(value, -exponent)),
    { ...options, centre: options.centre === undefined ? undefined : scaled(options.centre, -exponent) },
  )
  if (!limits) return null
  return {
    mean: rescaled(limits.mean, exponent),
    lower: rescaled(limits.lower, exponent),
    upper: rescaled(limits.upper, exponent),
    meanMovingRange: rescaled(limits.meanMovingRange, exponent),
    movingRangeCount: limits.movingRangeCount,
  }
}

function limitsOf(values: readonly number[], options: XmrOptions): XmrLimits | null {
  const lines = { mean: 0, meanMovingRange: 0, movingRangeCount: 0 }
  individualsLines(values, 0, values.length, options.screen !== false, options.positions, lines)
  if (lines.movingRangeCount === 0) return null
  const centre = options.centre ?? lines.mean
  return {
    mean: centre,
    lower: centre - 2.66 * lines.meanMovingRange,
    upper: centre + 2.66 * lines.meanMovingRange,
    meanMovingRange: lines.meanMovingRange,
    movingRangeCount: lines.movingRangeCount,
  }
}

/** Absolute differences of values in neighbouring periods. */
export function movingRanges(values: readonly number[], positions?: readonly number[]): number[] {
  const ranges: number[] = []
  for (let i = 1; i < values.length; i++) {
    const step = positions ? positions[i]! - positions[i - 1]! : 1
    if (step === 1) ranges.push(Math.abs(values[i]! - values[i - 1]!))
  }
  return ranges
}
