/** The last of the 21 default parameters of FSRS-6: how fast the curve flattens. */
export const defaultDecay = 0.1542

/** By definition of stability the curve passes 90 % when as many days have gone by as the memory is stable. */
const factorOf = (decay: number) => 0.9 ** (-1 / decay) - 1

/**
 * Probability that a memory is still there (FSRS-6): (1 + f·t/S)^-d with f such that R(S) = 0.9.
 * Days may be broken; before the review it is 1.
 */
export function recallProbability(elapsedDays: number, stabilityDays: number, decay = defaultDecay): number {
  return (1 + (factorOf(decay) * Math.max(0, elapsedDays)) / stabilityDays) ** -decay
}

/** Days until recall falls to the retention asked for, unrounded: the curve turned round. */
export function daysUntilRecall(stabilityDays: number, retention: number, decay = defaultDecay): number {
  return (stabilityDays / factorOf(decay)) * (retention ** (-1 / decay) - 1)
}

/** The same in whole days as scheduled: at least 1, at most `maximumDays`. */
export function intervalDays(
  stabilityDays: number,
  retention: number,
  maximumDays = 36_500,
  decay = defaultDecay,
): number {
  const days = Math.round(daysUntilRecall(stabilityDays, retention, decay))
  return Math.min(Math.max(1, days), maximumDays)
}
