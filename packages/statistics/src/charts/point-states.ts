import { anySignal, flag } from '../rules/flags.ts'

export type Improvement = 'increase' | 'decrease' | 'neutral'

/** What a point is to its reader. */
export type PointState = 'common_cause' | 'improvement' | 'concern' | 'neutral_high' | 'neutral_low'

/** Of several rules on one point the first decides its side: outside, trend, two of three, shift. */
const precedence: readonly [bit: number, high: boolean][] = [
  [flag.outsideHigh, true],
  [flag.outsideLow, false],
  [flag.trendHigh, true],
  [flag.trendLow, false],
  [flag.twoOfThreeHigh, true],
  [flag.twoOfThreeLow, false],
  [flag.shiftHigh, true],
  [flag.shiftLow, false],
]

/** States of the points from their flags; a trend counts by its direction, not by its side of the mean. */
export function pointStates(flags: Uint16Array, improvement: Improvement): PointState[] {
  return Array.from(flags, (bits) => {
    if ((bits & anySignal) === 0) return 'common_cause'
    const first = precedence.find(([bit]) => (bits & bit) !== 0)
    if (!first) return 'common_cause'
    const high = first[1]
    if (improvement === 'neutral') return high ? 'neutral_high' : 'neutral_low'
    return high === (improvement === 'increase') ? 'improvement' : 'concern'
  })
}
