import { fewestFollowup } from './verdict/prepare.ts'

export const longestFollowup = 400

/** Lengths worth naming: every one up to 30, then strides of about a tenth. */
const lengths: readonly number[] = [
  ...Array.from({ length: 31 - fewestFollowup }, (_, i) => fewestFollowup + i),
  ...[
    33, 36, 40, 44, 48, 52, 58, 64, 70, 78, 86, 95, 104, 115, 130, 145, 160, 180, 200, 225, 250, 280, 315,
    355,
  ],
  longestFollowup,
]

/** Tried one after the other before the search goes fine: power may fall again in long looks that wander. */
const milestones: readonly number[] = [8, 12, 18, 30, 52, 95, 180, longestFollowup]

/**
 * The fewest periods that are enough, null when none are. Up the milestones to the first that is enough, then by
 * bisection below it. Of two questions, where one says yes at each length at which the other does, it never gets
 * the longer answer.
 */
export function fewestPeriods(isEnough: (periods: number) => boolean): number | null {
  const found = milestones.findIndex(isEnough)
  if (found < 0) return null
  let from = found === 0 ? 0 : lengths.indexOf(milestones[found - 1]!) + 1
  let to = lengths.indexOf(milestones[found]!)
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isEnough(lengths[middle]!)) to = middle
    else from = middle + 1
  }
  return lengths[to]!
}

/** Beyond so many standard deviations a step is not looked for: something else than its size is in the way. */
const largestStep = 1024

/**
 * The smallest step that is shown, to 2 %; null when none is, 0 when there is no spread.
 * It agrees with the answer for the step `wanted`: at most that size exactly when that one is shown.
 */
export function smallestStep(
  deviation: number,
  wanted: number,
  isShown: (step: number) => boolean,
): number | null {
  if (deviation === 0) return isShown(Math.max(wanted, 2 ** 300)) ? 0 : null
  let low = 0
  let high = deviation / 2
  while (!isShown(high)) {
    low = high
    high *= 2
    if (high > largestStep * deviation) return null
  }
  if (low < wanted && wanted < high) {
    if (isShown(wanted)) high = wanted
    else low = wanted
  }
  while (high - low > 0.02 * high) {
    const middle = (low + high) / 2
    if (isShown(middle)) high = middle
    else low = middle
  }
  return high
}
