import { deviations, mean, sumOfSquares } from '../averages.ts'
import { studentQuantile } from '../distributions.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import type { BucketSeries } from './bucket-series.ts'
import { checkBuckets, checkTarget } from './bucket-series.ts'
import type { ExhaustionForecast } from './forecast-exhaustion.ts'

/** Fewer buckets than this say nothing about a pace. */
const fewestBuckets = 5
/** The pace is that of the latest buckets: a rolling window forgets, so an old incident says little of what comes. */
const recentBuckets = 7

/**
 * When will a rolling window's budget be used up, if the pace of its latest seven buckets goes on? Each new bucket
 * pushes the oldest out, and what that had spent comes back; after one whole window nothing old is left, so a pace
 * that lasts so long lasts. Traffic is taken to go on as it was. The range is that of the mean pace (Student).
 *
 * @param window the buckets of the window, oldest first
 * @throws StatisticsError `bad_target`, `bad_count`, `bad_shape`, `not_finite`, `out_of_range`
 */
export function forecastRolling(window: BucketSeries, target: number): ExhaustionForecast {
  checkBuckets(window)
  checkTarget(target)
  const n = window.bad.length
  const unknown = { state: 'unknown', buckets: null, earliest: null, latest: null, remaining: null } as const
  if (n < fewestBuckets) return unknown
  const budget = finiteNumbers((1 - target) * mean(window.total) * n, 'budget')
  if (budget === 0) return unknown
  const spent = window.bad.reduce((sum, bad) => sum + bad, 0)
  const remaining = finiteNumbers((budget - spent) / budget, 'remaining')
  if (spent >= budget) return { state: 'exhausted', buckets: 0, earliest: 0, latest: 0, remaining }
  const recent = window.bad.slice(-recentBuckets)
  const pace = mean(recent)
  const spread = Math.sqrt(sumOfSquares(deviations(recent)) / (recent.length - 1) / recent.length)
  const margin = studentQuantile(0.975, recent.length - 1) * spread
  const until = (perBucket: number) => bucketsUntilGone(window.bad, budget - spent, perBucket)
  const buckets = until(pace)
  return finiteNumbers({
    state: buckets === null ? 'lasts' : 'runs_out',
    buckets,
    earliest: until(pace + margin),
    latest: until(pace - margin),
    remaining,
  })
}

/** Walks one window ahead; within a bucket the way is straight. Null when the budget is never gone. */
function bucketsUntilGone(old: readonly number[], left: number, pace: number): number | null {
  if (pace <= 0) return null
  for (const [i, returned] of old.entries()) {
    const change = pace - returned
    if (change >= left) return i + left / change
    left -= change
  }
  return null
}
