/**
 * Shares out whole questions by weight (largest remainder, Hamilton's method); ties go to the earlier topic.
 * The shares sum to `questions`. Throws `RangeError` for weights that are negative or all zero.
 */
export function largestRemainder(weights: readonly number[], questions: number): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0) || weights.some((weight) => !(weight >= 0))) {
    throw new RangeError('Weights are 0 or more, and at least one is above 0.')
  }
  const exact = weights.map((weight) => (weight * questions) / total)
  // A share such as 2.9999999999999996 is 3: rounding dust must not move a question.
  const whole = exact.map((share) => Math.floor(share + 1e-9))
  const given = whole.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - (whole[index] ?? 0) }))
    .sort((a, b) =>
      Math.abs(b.remainder - a.remainder) > 1e-9 ? b.remainder - a.remainder : a.index - b.index,
    )
  for (const { index } of byRemainder.slice(0, questions - given)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
