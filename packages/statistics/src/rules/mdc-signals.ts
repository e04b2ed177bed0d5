import { flag } from './flags.ts'
import type { RuleName, RuleSignal, SignalSide } from './signal.ts'
import { ruleSignal } from './signal.ts'

const patterns: readonly [bit: number, rule: RuleName, side: SignalSide][] = [
  [flag.outsideHigh, 'outside', 'high'],
  [flag.outsideLow, 'outside', 'low'],
  [flag.trendHigh, 'trend', 'high'],
  [flag.trendLow, 'trend', 'low'],
  [flag.twoOfThreeHigh, 'two_of_three', 'high'],
  [flag.twoOfThreeLow, 'two_of_three', 'low'],
  [flag.shiftHigh, 'shift', 'high'],
  [flag.shiftLow, 'shift', 'low'],
]

/**
 * The flags of values[from..to) as signals, in the order of weight (outside, trend, two of three, shift), then of
 * place. Neighbouring points of one pattern are one signal, two of three also across its third point; a point outside
 * always stands alone.
 */
export function mdcSignals(
  values: ArrayLike<number>,
  flags: Uint16Array,
  from: number,
  to: number,
): RuleSignal[] {
  const signals: RuleSignal[] = []
  let present = 0
  for (let i = from; i < to; i++) present |= flags[i]!
  for (const [bit, rule, side] of patterns) {
    if ((present & bit) === 0) continue
    let points: number[] = []
    for (let i = from; i <= to; i++) {
      const marked = i < to && (flags[i]! & bit) !== 0
      // The third point of two of three is not marked, and may lie between the two.
      if (!marked && rule === 'two_of_three' && i + 1 < to && (flags[i + 1]! & bit) !== 0) continue
      if (points.length > 0 && (!marked || !goesOn(rule, side, values, i))) {
        signals.push(ruleSignal(rule, side, points))
        points = []
      }
      if (marked) points.push(i)
    }
  }
  return signals
}

/** Whether point i continues the pattern of the point before it. */
function goesOn(rule: RuleName, side: SignalSide, values: ArrayLike<number>, i: number): boolean {
  if (rule === 'outside') return false
  if (rule !== 'trend') return true
  return side === 'high' ? values[i]! > values[i - 1]! : values[i]! < values[i - 1]!
}
