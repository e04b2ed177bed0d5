import { median } from './averages.ts'
import { checkFinite, checkPositions } from './checks.ts'
import { normalTwoSidedP } from './distributions.ts'
import { mannKendall } from './trend.ts'

export interface SeasonalTrend {
  /** Sum of the Mann-Kendall scores of the places of the season. */
  readonly s: number
  readonly varS: number
  readonly z: number
  /** Two-sided, continuity-corrected; 1 when nothing differs. */
  readonly p: number
  /** Median of all pairwise slopes within the places of the season, in units a season (a week for days of the week). */
  readonly slope: number
}

/**
 * Seasonal Kendall test for a monotone trend: each place of the season (each weekday) is compared with itself only, so
 * a pattern that repeats is no trend. Missing periods are simply not compared.
 * Source: Hirsch, Slack and Smith, "Techniques of trend analysis for monthly water quality data", Water Resources
 * Research 18 (1982) 107-121; slope by the same paper.
 *
 * @param positions numbers of the periods on the calendar, rising
 * @param season periods in one season, 1 for none
 * @throws StatisticsError `not_finite`, `bad_positions`
 */
export function seasonalKendall(
  values: readonly number[],
  positions: readonly number[],
  season: number,
): SeasonalTrend {
  checkFinite(values, 'values')
  checkPositions(positions, values.length, 'positions')
  const places = Map.groupBy(values.keys(), (i) => ((positions[i]! % season) + season) % season)
  let s = 0
  let varS = 0
  const slopes: number[] = []
  for (const indices of places.values()) {
    const own = indices.map((i) => values[i]!)
    const trend = mannKendall(own)
    s += trend.s
    varS += Math.max(0, trend.varS)
    for (const [b, j] of indices.entries()) {
      for (const i of indices.slice(0, b)) {
        slopes.push(((values[j]! - values[i]!) * season) / (positions[j]! - positions[i]!))
      }
    }
  }
  const z = s === 0 || varS <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS)
  return { s, varS, z, p: normalTwoSidedP(z), slope: slopes.length === 0 ? 0 : median(slopes) }
}

/**
 * Holm's step-down adjustment: when many series are looked at, one of them nearly always looks odd.
 * Source: Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979).
 *
 * @returns adjusted p-values in the order given, each at most 1
 */
export function holmAdjusted(p: readonly number[]): number[] {
  const order = [...p.keys()].sort((a, b) => p[a]! - p[b]!)
  const adjusted = p.map(() => 1)
  let largest = 0
  for (const [rank, index] of order.entries()) {
    largest = Math.min(1, Math.max(largest, (p.length - rank) * p[index]!))
    adjusted[index] = largest
  }
  return adjusted
}
