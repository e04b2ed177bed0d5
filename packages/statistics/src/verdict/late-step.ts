/**
 * The follow-up point from which a late step is most likely: the split k in 3..n-6 with the least
 * two-segment squared error, the smallest k on ties (verdict v1, step 4). Null below nine points: no split is allowed.
 */
export function likeliestStep(followup: readonly number[]): number | null {
  const n = followup.length
  const whole = squaresAround(followup, 0, n)
  let best: { k: number; error: number } | null = null
  for (let k = 3; k <= n - 6; k++) {
    const error = squaresAround(followup, 0, k) + squaresAround(followup, k, n)
    // Equal in exact arithmetic may differ in the last digits; such a tie goes to the smaller k.
    if (!best || error < best.error - 1e-12 * whole) best = { k, error }
  }
  return best?.k ?? null
}

/** Sum of squares of a part around its own mean, without a copy: plans ask this of thousands of series. */
function squaresAround(values: readonly number[], from: number, to: number): number {
  const anchor = values[from]!
  let sum = 0
  for (let i = from; i < to; i++) sum += values[i]! - anchor
  const centre = anchor + sum / (to - from)
  let squares = 0
  for (let i = from; i < to; i++) {
    const deviation = values[i]! - centre
    squares += deviation * deviation
  }
  return squares
}
