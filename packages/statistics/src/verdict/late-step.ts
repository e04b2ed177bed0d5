import { deviations, sumOfSquares } from '../averages.ts'

/**
 * The follow-up point from which a late step is most likely: the split k in 3..n-6 with the least
 * two-segment squared error, the smallest k on ties (verdict v1, step 4). Needs nine points or more.
 */
export function likeliestStep(followup: readonly number[]): number | null {
  const whole = sumOfSquares(deviations(followup))
  let best: { k: number; error: number } | null = null
  for (let k = 3; k <= followup.length - 6; k++) {
    const error = sumOfSquares(deviations(followup.slice(0, k))) + sumOfSquares(deviations(followup.slice(k)))
    // Equal in exact arithmetic may differ in the last digits; such a tie goes to the smaller k.
    if (!best || error < best.error - 1e-12 * whole) best = { k, error }
  }
  return best?.k ?? null
}
