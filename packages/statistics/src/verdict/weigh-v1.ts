import type { DifferenceInterval } from '../difference-interval.ts'
import { differenceInterval } from '../difference-interval.ts'
import type { JudgedPoints } from '../point-signals.ts'
import type { ControlLines } from '../run-rules.ts'
import { outsideSides } from '../run-rules.ts'
import { mannKendall, senSlope } from '../trend.ts'
import { excludedSide } from './decide.ts'
import { likeliestStep } from './late-step.ts'

/** Steps 3 and 4: the interval that is reported, with the late step it belongs to. */
export function reportedInterval(
  baseline: readonly number[],
  followup: readonly number[],
  judged: JudgedPoints,
  good: 1 | -1,
): { interval: DifferenceInterval; lateStepIndex: number | null } {
  const whole = { interval: differenceInterval(baseline, followup), lateStepIndex: null }
  if (judged.sustainedGood === judged.sustainedBad) return whole
  const side = judged.sustainedGood ? 1 : -1
  if (excludedSide(whole.interval, good) === side) return whole
  const k = likeliestStep(followup)
  if (k === null) return whole
  // The split was searched for, so the interval after it asks for 99 %.
  const late = differenceInterval(baseline, followup.slice(k), 0.99)
  return excludedSide(late, good) === side ? { interval: late, lateStepIndex: k } : whole
}

/** Step 5: the last points all outside on one side. */
export function overwhelmingSide(followup: readonly number[], lines: ControlLines, good: 1 | -1): 1 | -1 | 0 {
  const last = Math.max(6, Math.ceil(followup.length / 2))
  const sides = outsideSides(followup, lines).slice(-last)
  const side = sides[0]!
  if (side === 0 || sides.some((other) => other !== side)) return 0
  return side === good ? 1 : -1
}

/** The drift of a baseline by itself. Looks at every pair of points, so ask once per baseline. */
export interface BaselineTrend {
  readonly count: number
  /** Two-sided, of the Mann-Kendall test. */
  readonly p: number
  /** Sen's, per period. */
  readonly slope: number
}

export function trendOf(baseline: readonly number[]): BaselineTrend {
  return { count: baseline.length, p: mannKendall(baseline).p, slope: senSlope(baseline) }
}

/** Step 6: would the baseline's own drift explain half of the difference or more? */
export function isAlreadyImproving(
  trend: BaselineTrend,
  followup: number,
  diff: number,
  good: 1 | -1,
): boolean {
  const { count, p, slope } = trend
  const drift = (Math.abs(slope) * (count + followup)) / 2
  return p < 0.05 && good * slope > 0 && good * diff > 0 && drift >= 0.5 * Math.abs(diff)
}
