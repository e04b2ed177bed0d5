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
/** The last seven points, and the six steps between them, as bits of a history. */
const sevenPoints = 127
const sixSteps = 63
/** Bit h is set when at least two of the three bits of h are. */
const twoOrMoreOfThree = 0b11101000

/**
 * Marks the four Making Data Count rules on values[from..to) against fixed lines: strictly outside, seven strictly
 * on one side, seven strictly rising or falling, two of three. Runs begin at `from`; a point on the mean breaks a
 * run, a tie breaks a trend. Bits are set in `flags`, at the places of the values.
 *
 * Sides and steps are kept as bit histories, newest bit last: which side a point lies on is a coin toss that a
 * processor cannot foresee, and shifting a bit needs no foresight. Only what is rare is branched on.
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
  // Rounding must not carry a near line past its limit.
  const nearUpper = Math.min(upper, mean + (2 / 3) * (upper - mean))
  const nearLower = Math.max(lower, mean - (2 / 3) * (mean - lower))
  const sidesMatter = variant !== 'any-third'
  const outsideCounts = variant !== 'package'
  let above = 0
  let below = 0
  let up = 0
  let down = 0
  // Points that count for two of three.
  let farAbove = 0
  let farBelow = 0
  let previous = from < to ? values[from]! : 0
  for (let i = from; i < to; i++) {
    const value = values[i]!
    above = (above << 1) | +(value > mean)
    below = (below << 1) | +(value < mean)
    up = (up << 1) | +(value > previous)
    down = (down << 1) | +(value < previous)
    farAbove <<= 1
    farBelow <<= 1
    previous = value

    if (value > nearUpper || value < nearLower) {
      const outside = value > upper ? flag.outsideHigh : value < lower ? flag.outsideLow : 0
      flags[i]! |= outside === 0 ? flag.near : outside
      if (outside === 0 || outsideCounts) {
        if (value > nearUpper) farAbove |= 1
        else farBelow |= 1
        if (
          (twoOrMoreOfThree >> (farAbove & 7)) & 1 &&
          i - from >= 2 &&
          (!sidesMatter || (above & 7) === 7)
        ) {
          markBits(farAbove & 7, i, flag.twoOfThreeHigh, flags)
        }
        if (
          (twoOrMoreOfThree >> (farBelow & 7)) & 1 &&
          i - from >= 2 &&
          (!sidesMatter || (below & 7) === 7)
        ) {
          markBits(farBelow & 7, i, flag.twoOfThreeLow, flags)
        }
      }
    }
    // The third point need not be a far one: far, far, near the mean.
    if ((farAbove & 7) === 6 && i - from >= 2 && (!sidesMatter || (above & 7) === 7)) {
      markBits(6, i, flag.twoOfThreeHigh, flags)
    }
    if ((farBelow & 7) === 6 && i - from >= 2 && (!sidesMatter || (below & 7) === 7)) {
      markBits(6, i, flag.twoOfThreeLow, flags)
    }
    if (((above | below) & 1) === 0) flags[i]! |= flag.onMean
    if ((above & sevenPoints) === sevenPoints) markLast(runLength, i, flag.shiftHigh, flags)
    if ((below & sevenPoints) === sevenPoints) markLast(runLength, i, flag.shiftLow, flags)
    if ((up & sixSteps) === sixSteps) markLast(runLength, i, flag.trendHigh, flags)
    if ((down & sixSteps) === sixSteps) markLast(runLength, i, flag.trendLow, flags)
  }
}

/** Sets a bit on the last `count` points; all but the newest have it already in the middle of a long run. */
function markLast(count: number, i: number, bit: number, flags: Uint16Array): void {
  for (let k = i; k > i - count && (flags[k]! & bit) === 0; k--) flags[k]! |= bit
}

/** Sets a bit on those of the last three points whose bit is set in `which`. */
function markBits(which: number, i: number, bit: number, flags: Uint16Array): void {
  if (which & 1) flags[i]! |= bit
  if (which & 2) flags[i - 1]! |= bit
  if (which & 4) flags[i - 2]! |= bit
}
