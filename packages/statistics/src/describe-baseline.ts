import { mean, median } from './averages.ts'
import { checkFinite, checkLength, checkPositions } from './checks.ts'
import { judgePoints } from './point-signals.ts'
import type { SignalRule } from './signal.ts'
import { mannKendall, senSlope } from './trend.ts'
import type { XmrLimits } from './xmr.ts'
import { xmrLimits } from './xmr.ts'

export interface BaselineDescription {
  readonly count: number
  /** Missing periods between the first and the last; 0 when no positions are given. */
  readonly gaps: number
  readonly mean: number | null
  readonly median: number | null
  /** Null while no two periods are neighbours. */
  readonly limits: XmrLimits | null
  /** Points that stand out against the baseline's own limits. */
  readonly signals: readonly {
    readonly index: number
    readonly side: 'high' | 'low'
    readonly rules: readonly SignalRule[]
  }[]
  /** No signal: the usual level is known and the series keeps to it. */
  readonly stable: boolean
  readonly trendP: number
  readonly senSlope: number
}

/**
 * Statistics of a baseline window, as they are frozen in step 2. Works on any count, none included;
 * `judge` is the one that asks for eight points.
 * @throws StatisticsError `too_long`, `not_finite`, `bad_positions`, `out_of_range`
 */
export function describeBaseline(
  values: readonly number[],
  positions?: readonly number[],
): BaselineDescription {
  checkLength(values, 'values')
  checkFinite(values, 'values')
  if (positions) checkPositions(positions, values.length, 'positions')
  const limits = xmrLimits(values, { positions })
  const judged = limits ? judgePoints(values, limits, 1, true) : null
  const span = positions && positions.length > 0 ? positions.at(-1)! - positions[0]! + 1 : values.length
  return {
    count: values.length,
    gaps: span - values.length,
    mean: limits?.mean ?? (values.length > 0 ? mean(values) : null),
    median: values.length > 0 ? median(values) : null,
    limits,
    signals: (judged?.signals ?? []).map((signal) => ({
      index: signal.index,
      side: signal.side === 'good' ? 'high' : 'low',
      rules: signal.rules,
    })),
    stable: judged !== null && judged.signals.length === 0,
    trendP: mannKendall(values).p,
    senSlope: senSlope(values),
  }
}
