import { neweyWestLag } from '../newey-west.ts'

/**
 * Bandwidth that the data ask for with Bartlett weights, without prewhitening, the intercept's score left out
 * (Newey & West 1994; fixtures `its`). Null where the scores carry no variance.
 */
export function automaticBandwidth(
  rows: readonly (readonly number[])[],
  residuals: readonly number[],
): number | null {
  const scores = rows.map((row, i) => row.slice(1).reduce((sum, value) => sum + value * residuals[i]!, 0))
  const n = scores.length
  let s0 = 0
  let s1 = 0
  for (let j = 0; j <= neweyWestLag(n); j++) {
    let sigma = 0
    for (let i = j; i < n; i++) sigma += scores[i]! * scores[i - j]!
    s0 += (j === 0 ? 1 : 2) * (sigma / n)
    s1 += 2 * j * (sigma / n)
  }
  return s0 === 0 ? null : 1.1447 * ((s1 / s0) ** 2 * n) ** (1 / 3)
}
