/** Evidence for a claim at the judging date: a lasting gain explains the numbers this many times better. */
export const claimBar = 3.5

/** From here a claim is confirmed, and may be shown at any look. */
export const confirmedBar = 10

/** The split of a late step was searched for; its evidence is divided by this. */
export const searchPrice = 6

/** A gain must keep this share of itself in the last third of the follow-up. */
export const keptShare = 0.4

/** Standard deviation of the prior on the step, in standard deviations of the noise. */
export const stepScale = 1.5

/** Carry-over from one point to the next: 0, 0.05 … 0.95. */
export const carryOvers: readonly number[] = Array.from({ length: 20 }, (_, i) => i / 20)

/** ln of the prior weight (1-φ)^-0.5, not normalised: a factor common to all φ cancels. */
export function logPrior(carryOver: number): number {
  return -0.5 * Math.log(1 - carryOver)
}

/** Squares below this share of N · largest² are rounding, not variation. */
export const roundingShare = 1e-24
