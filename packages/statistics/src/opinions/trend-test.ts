import { deviations, sumOfSquares } from '../averages.ts'
import { checkLength } from '../checks.ts'
import { checkEnough } from '../checks-enough.ts'
import { normalQuantile, normalTwoSidedP } from '../distributions.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { mannKendall, senSlope } from '../trend.ts'
import { averageRanks, tieGroups } from './ranks.ts'
import { lagProducts } from './summary.ts'

export interface TrendTest {
  readonly count: number
  readonly s: number
  readonly varS: number
  readonly z: number
  /** Two-sided. */
  readonly p: number
  /** Kendall's tau, and the form corrected for ties (null when all values tie). */
  readonly tau: number
  readonly tauB: number | null
  /** Change per period, with its 95 % interval. */
  readonly slope: number
  readonly slopeLow: number
  readonly slopeHigh: number
  /** The test widened for lag-1 autocorrelation of the ranks (Hamed & Rao 1998, first lag only). */
  readonly widened: { readonly varS: number; readonly z: number; readonly p: number }
}

/**
 * Is there a monotone trend, and how steep? Mann-Kendall and Sen (fixtures `trend`).
 * @throws StatisticsError `too_few` for fewer than four values, `too_long` above 4,000, `not_finite`, `out_of_range`
 */
export function trendTest(values: readonly number[]): TrendTest {
  checkLength(values, 'values')
  checkEnough(values, 4, 'values')
  const n = values.length
  const pairs = (n * (n - 1)) / 2
  const { s, varS, z, p } = mannKendall(values)
  const tied = tieGroups(values).reduce((sum, t) => sum + (t * (t - 1)) / 2, 0)
  const slope = senSlope(values)
  const [slopeLow, slopeHigh] = slopeInterval(values, varS)
  return finiteNumbers({
    count: n,
    s,
    varS,
    z,
    p,
    tau: s / pairs,
    tauB: tied === pairs ? null : s / Math.sqrt(pairs * (pairs - tied)),
    slope,
    slopeLow,
    slopeHigh,
    widened: widenedTest(values, slope, s, varS),
  })
}

/** Interval by rank among the sorted pair slopes (Sen 1968). */
function slopeInterval(values: readonly number[], varS: number): [low: number, high: number] {
  const n = values.length
  const slopes = new Float64Array((n * (n - 1)) / 2)
  let pair = 0
  for (let j = 1; j < n; j++) {
    for (let i = 0; i < j; i++) slopes[pair++] = (values[j]! - values[i]!) / (j - i)
  }
  slopes.sort()
  const half = normalQuantile(0.975) * Math.sqrt(varS)
  const below = Math.max(Math.round((pair - half) / 2) - 1, 0)
  const above = Math.min(Math.round((pair + half) / 2), pair - 1)
  return [slopes[below]!, slopes[above]!]
}

function widenedTest(values: readonly number[], slope: number, s: number, varS: number) {
  const n = values.length
  const ranks = averageRanks(values.map((value, i) => value - (i + 1) * slope))
  const e = deviations(ranks)
  const squares = sumOfSquares(e)
  const r1 = squares === 0 ? 0 : lagProducts(e, 1) / squares
  // An autocorrelation that chance explains widens nothing. Its size counts, not its sign: a series that swings to
  // and fro must not look surer than an independent one (so does the oracle; docs/decisions/2026-11-23-oracles-read-closely.md).
  const counts = Math.abs(r1) > normalQuantile(0.975) / Math.sqrt(n)
  const wide = counts ? varS * (1 + (2 * (n - 3) * Math.abs(r1)) / n) : varS
  const z = s === 0 || wide === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(wide)
  return { varS: wide, z, p: normalTwoSidedP(z) }
}
