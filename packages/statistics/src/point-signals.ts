import type { ControlLines } from './run-rules.ts'
import { outsideSides, shiftSides, trendSides, twoOfThreeSides } from './run-rules.ts'
import type { PointSignal, SignalRule } from './signal.ts'

export interface JudgedPoints {
  readonly signals: readonly PointSignal[]
  readonly goodIndexes: readonly number[]
  readonly badIndexes: readonly number[]
  readonly sustainedGood: boolean
  readonly sustainedBad: boolean
  /** A bad flag among the last third (at least three points). */
  readonly watch: boolean
}

/**
 * Judges points against frozen lines; runs are counted inside these points only (verdict v1, steps 1 and 2).
 * `good` is +1 when higher is better, else -1. `withTrend` adds the seven-point trend, as `sustain` does.
 */
export function judgePoints(
  values: readonly number[],
  lines: ControlLines,
  good: 1 | -1,
  withTrend = false,
): JudgedPoints {
  const shift = shiftSides(values, lines)
  const rules: [SignalRule, readonly number[]][] = [
    ['outside', outsideSides(values, lines)],
    ['shift', shift],
    ['two_of_three', twoOfThreeSides(values, lines)],
  ]
  if (withTrend) rules.push(['trend', trendSides(values)])

  const signals: PointSignal[] = []
  const flagged = { good: [] as number[], bad: [] as number[] }
  for (let index = 0; index < values.length; index++) {
    for (const side of ['good', 'bad'] as const) {
      const sign = side === 'good' ? good : -good
      let fired: SignalRule[] | null = null
      for (const [rule, sides] of rules) if (sides[index] === sign) fired = [...(fired ?? []), rule]
      if (fired === null) continue
      signals.push({ index, side, rules: fired })
      flagged[side].push(index)
    }
  }
  const n = values.length
  const tailStart = n - Math.max(3, Math.ceil(n / 3))
  const inTail = (indexes: readonly number[]) => indexes.some((i) => i >= tailStart)
  const sustained = (side: 'good' | 'bad') => {
    const sign = side === 'good' ? good : -good
    const hasRun = shift.some((runSide) => runSide === sign)
    return (hasRun || flagged[side].length * 2 >= n) && inTail(flagged[side])
  }
  return {
    signals,
    goodIndexes: flagged.good,
    badIndexes: flagged.bad,
    sustainedGood: sustained('good'),
    sustainedBad: sustained('bad'),
    watch: inTail(flagged.bad),
  }
}
