// The hottest loop of the engine: one pass over the points, nothing allocated.
import type { ControlLines } from '../run-rules.ts'
import { flag } from './flags.ts'

/**
 * How two of three are counted. `mdc-2023` (the default): all points beyond two thirds of the way count, all three
 * on one side. `package`: as NHSRplotthedots 0.2.2, points beyond a limit do not count. `any-third`: as Western
 * Electric, the third point may lie anywhere.
 */
export type TwoOfThreeVariant = 'mdc-2023' | 'package' | 'any-third'

const runLength = 7

/**
 * Marks the four Making Data Count rules on values[from..to) against fixed lines: strictly outside, seven strictly
 * on one side, seven strictly rising or falling, two of three. Runs begin at `from`; a point on the mean breaks a
 * run, a tie breaks a trend. Bits are set in `flags`, at the places of the values.
 */
export function markMdcFlags(
  values: ArrayLike<number>,
  from: number,
  to: number,
  lines: ControlLines,
  variant: TwoOfThreeVariant,
  flags: Uint16Array,
): void {
  const { mean, lower, upper } = lines
  const nearUpper = mean + (2 / 3) * (upper - mean)
  const nearLower = mean - (2 / 3) * (mean - lower)
  const sidesMatter = variant !== 'any-third'
  const outsideCounts = variant !== 'package'
  let previous = 0
  let side = 0
  let run = 0
  let direction = 0
  let steps = 0
  // The zone of a point: its side of the mean, doubled when it counts for two of three.
  let zone = 0
  let lastZone = 0
  let lastButOneZone = 0
  for (let i = from; i < to; i++) {
    const value = values[i]!
    let bits = 0
    lastButOneZone = lastZone
    lastZone = zone
    if (value > mean) {
      zone = 1
      if (value > upper) {
        bits = flag.outsideHigh
        if (outsideCounts) zone = 2
      } else if (value > nearUpper) {
        bits = flag.near
        zone = 2
      }
    } else if (value < mean) {
      zone = -1
      if (value < lower) {
        bits = flag.outsideLow
        if (outsideCounts) zone = -2
      } else if (value < nearLower) {
        bits = flag.near
        zone = -2
      }
    } else {
      zone = 0
      bits = flag.onMean
    }

    const newSide = zone > 0 ? 1 : zone < 0 ? -1 : 0
    run = newSide === side ? run + 1 : 1
    side = newSide
    if (run >= runLength && side !== 0) {
      const shift = side > 0 ? flag.shiftHigh : flag.shiftLow
      if (run === runLength) for (let k = i - runLength + 1; k < i; k++) flags[k]! |= shift
      bits |= shift
    }

    if (i > from) {
      const step = value > previous ? 1 : value < previous ? -1 : 0
      steps = step === direction ? steps + 1 : 1
      direction = step
      if (steps >= runLength - 1 && step !== 0) {
        const trend = step > 0 ? flag.trendHigh : flag.trendLow
        if (steps === runLength - 1) for (let k = i - runLength + 1; k < i; k++) flags[k]! |= trend
        bits |= trend
      }
    }
    previous = value
    flags[i]! |= bits

    if (i - from >= 2) {
      const high = (zone === 2 ? 1 : 0) + (lastZone === 2 ? 1 : 0) + (lastButOneZone === 2 ? 1 : 0)
      const low = (zone === -2 ? 1 : 0) + (lastZone === -2 ? 1 : 0) + (lastButOneZone === -2 ? 1 : 0)
      if (high >= 2 && (!sidesMatter || (zone > 0 && lastZone > 0 && lastButOneZone > 0))) {
        if (zone === 2) flags[i]! |= flag.twoOfThreeHigh
        if (lastZone === 2) flags[i - 1]! |= flag.twoOfThreeHigh
        if (lastButOneZone === 2) flags[i - 2]! |= flag.twoOfThreeHigh
      } else if (low >= 2 && (!sidesMatter || (zone < 0 && lastZone < 0 && lastButOneZone < 0))) {
        if (zone === -2) flags[i]! |= flag.twoOfThreeLow
        if (lastZone === -2) flags[i - 1]! |= flag.twoOfThreeLow
        if (lastButOneZone === -2) flags[i - 2]! |= flag.twoOfThreeLow
      }
    }
  }
}
