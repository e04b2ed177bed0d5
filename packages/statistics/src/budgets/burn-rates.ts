import { checkWhole } from '../checks-enough.ts'
import type { BucketSeries } from './bucket-series.ts'
import { checkBuckets, checkTarget, runningSums } from './bucket-series.ts'

/**
 * How many times faster than allowed the budget burns over the last `windowBuckets` buckets, per bucket; fewer
 * buckets at the start. Null where the window holds no event. 1 uses the budget up exactly at the period's end.
 * @throws StatisticsError `bad_target`, `bad_count`, `bad_shape`, `bad_option`, `not_finite`
 */
export function burnRates(series: BucketSeries, target: number, windowBuckets: number): (number | null)[] {
  checkTarget(target)
  return errorRatios(series, windowBuckets).map((ratio) => (ratio === null ? null : ratio / (1 - target)))
}

/** Share of bad events over the last `windowBuckets` buckets, per bucket; null where nothing happened. */
export function errorRatios(series: BucketSeries, windowBuckets: number): (number | null)[] {
  checkBuckets(series)
  checkWhole(windowBuckets, 1, 'The window, in buckets')
  const bad = runningSums(series.bad)
  const total = runningSums(series.total)
  return series.bad.map((_, i) => {
    const from = Math.max(0, i + 1 - windowBuckets)
    const events = total[i + 1]! - total[from]!
    return events === 0 ? null : (bad[i + 1]! - bad[from]!) / events
  })
}

/**
 * Burn rate that spends `budgetShare` of a period's budget within the long window.
 * 2 % of 30 days in one hour is 14.4.
 */
export function burnRateFactor(budgetShare: number, periodDays: number, longMinutes: number): number {
  return (budgetShare * periodDays * 24 * 60) / longMinutes
}
