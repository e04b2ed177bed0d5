/**
 * Chance to pass the next paper when all that is known is one earlier result: a Beta prior updated by it, then a
 * beta-binomial over the next paper. A sober companion of `readiness`, which knows concepts.
 */
export function chanceAfterOneMock(
  earlier: { readonly right: number; readonly asked: number },
  next: { readonly questions: number; readonly needed: number },
  prior: readonly [number, number] = [1, 1],
): number {
  const alpha = prior[0] + earlier.right
  const beta = prior[1] + earlier.asked - earlier.right
  const n = next.questions
  let chance = 1
  for (let index = 0; index < n; index += 1) chance *= (beta + index) / (alpha + beta + index)
  let passed = 0
  for (let right = 0; right <= n; right += 1) {
    if (right >= next.needed) passed += chance
    chance *= ((n - right) / (right + 1)) * ((alpha + right) / (beta + n - right - 1))
  }
  return passed
}
