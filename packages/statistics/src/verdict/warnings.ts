import { outsideSides, shiftSides, trendSides, twoOfThreeSides } from '../run-rules.ts'
import type { XmrLimits } from '../xmr.ts'
import type { Warning } from './types.ts'

/** Autocorrelation from which a manager should hear that neighbouring points resemble each other. */
const highLag1 = 0.5

/** Indexes of the baseline's own signals against its own limits: a baseline that moves is a poor yardstick. */
function unstablePoints(values: readonly number[], limits: XmrLimits): number[] {
  const rules = [
    outsideSides(values, limits),
    shiftSides(values, limits),
    twoOfThreeSides(values, limits),
    trendSides(values),
  ]
  return values.flatMap((_, i) => (rules.some((sides) => sides[i] !== 0) ? [i] : []))
}

/** Everything a reader must know beside the code; the order is the order of weight. */
export function warningsOf(facts: {
  readonly nBaseline: number
  readonly nCurrent: number
  readonly provisional: boolean
  readonly lateStepIndex: number | null
  readonly lag1Used: number
  readonly seasonPeriod: number | null
  readonly baseline: readonly number[]
  readonly baselineLimits: XmrLimits
  readonly trendP: number
  readonly currentLimitsKnown: boolean
  readonly watch: boolean
}): Warning[] {
  const warnings: Warning[] = []
  const unstable = unstablePoints(facts.baseline, facts.baselineLimits)
  if (facts.provisional) {
    warnings.push({
      code: 'provisional',
      params: { baselineCount: facts.nBaseline, currentCount: facts.nCurrent, wanted: 12 },
    })
  }
  if (facts.lateStepIndex !== null) {
    warnings.push({ code: 'late_step', params: { periods: facts.lateStepIndex } })
  }
  if (unstable.length > 0) {
    warnings.push({
      code: 'baseline_not_stable',
      params: { signals: unstable.length, points: facts.nBaseline },
    })
  }
  if (facts.trendP < 0.05) warnings.push({ code: 'baseline_trend', params: { p: facts.trendP } })
  if (facts.baselineLimits.meanMovingRange === 0) warnings.push({ code: 'baseline_constant', params: {} })
  if (facts.lag1Used >= highLag1) {
    warnings.push({ code: 'autocorrelation_high', params: { lag1: facts.lag1Used } })
  }
  if (facts.seasonPeriod !== null) {
    warnings.push({ code: 'season_adjusted', params: { period: facts.seasonPeriod } })
  }
  if (!facts.currentLimitsKnown) warnings.push({ code: 'current_limits_missing', params: {} })
  if (facts.watch) warnings.push({ code: 'watch', params: {} })
  return warnings
}
