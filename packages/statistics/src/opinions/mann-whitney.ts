import { normalTwoSidedP } from '../distributions.ts'
import { averageRanks, tieGroups } from './ranks.ts'

export interface MannWhitney {
  /** Pairs in which the value after is the larger one, ties counting half. */
  readonly u: number
  /** Two-sided, normal with corrections for ties and continuity; 1 when all values tie. */
  readonly p: number
  /** Two-sided and exact; null with ties or more than 2,500 pairs. */
  readonly pExact: number | null
}

const mostPairsExactly = 2500

/** Mann-Whitney test of two groups with at least one value each (R's wilcox.test). */
export function mannWhitney(before: readonly number[], after: readonly number[]): MannWhitney {
  const [nb, na] = [before.length, after.length]
  const n = nb + na
  const pooled = [...before, ...after]
  const rankSum = averageRanks(pooled)
    .slice(nb)
    .reduce((sum, rank) => sum + rank, 0)
  const u = rankSum - (na * (na + 1)) / 2
  const ties = tieGroups(pooled)
  const tied = ties.reduce((sum, t) => sum + (t ** 3 - t), 0)
  const variance = ((nb * na) / 12) * (n + 1 - tied / (n * (n - 1)))
  const shift = u - (nb * na) / 2
  const z = variance <= 0 ? 0 : (shift - Math.sign(shift) * 0.5) / Math.sqrt(variance)
  const exact = ties.length === n && nb * na <= mostPairsExactly
  return {
    u,
    p: shift === 0 ? 1 : normalTwoSidedP(z),
    pExact: exact ? exactP(nb, na, u) : null,
  }
}

/** Twice the smaller tail of the distribution of U, at most 1. */
function exactP(nb: number, na: number, u: number): number {
  const ways = waysToReach(nb, na)
  const all = ways.reduce((sum, count) => sum + count, 0)
  const tail = Math.min(u, nb * na - u)
  let below = 0
  for (let k = 0; k <= tail; k++) below += ways[k]!
  return Math.min(1, (2 * below) / all)
}

/** How many orders of the two groups give U = 0, 1, …: the coefficients of the Gaussian binomial. */
function waysToReach(nb: number, na: number): number[] {
  const top = nb * na
  const ways = Array.from({ length: top + 1 }, () => 0)
  ways[0] = 1
  for (let i = 1; i <= na; i++) {
    for (let k = top; k >= nb + i; k--) ways[k]! -= ways[k - nb - i]!
    for (let k = i; k <= top; k++) ways[k]! += ways[k - i]!
  }
  return ways
}
