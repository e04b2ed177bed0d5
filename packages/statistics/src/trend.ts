import { median } from './averages.ts'
import { normalTwoSidedP } from './distributions.ts'

export interface MannKendall {
  readonly s: number
  readonly varS: number
  readonly z: number
  /** Two-sided, continuity-corrected normal approximation; 1 when all values tie. */
  readonly p: number
}

/** Mann-Kendall test for a monotone trend, variance corrected for ties (Kendall 1975; fixtures `trend`). */
export function mannKendall(values: readonly number[]): MannKendall {
  const n = values.length
  let s = 0
  const seen = new Map<number, number>()
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < j; i++) s += Math.sign(values[j]! - values[i]!)
    seen.set(values[j]!, (seen.get(values[j]!) ?? 0) + 1)
  }
  let ties = 0
  for (const t of seen.values()) ties += t * (t - 1) * (2 * t + 5)
  const varS = (n * (n - 1) * (2 * n + 5) - ties) / 18
  const z = s === 0 || varS <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS)
  return { s, varS, z, p: normalTwoSidedP(z) }
}

/** Sen's slope: the median of all pairwise slopes, per step of the index; 0 for fewer than two values. */
export function senSlope(values: readonly number[]): number {
  const n = values.length
  // A typed array: a thousand points have half a million pairs.
  const slopes = new Float64Array((n * (n - 1)) / 2)
  let pair = 0
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) slopes[pair++] = (values[j]! - values[i]!) / (j - i)
  }
  return slopes.length === 0 ? 0 : median(slopes)
}
