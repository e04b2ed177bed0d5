import { deviations, mean, sumOfSquares } from '../averages.ts'
import { studentQuantile } from '../distributions.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import type { BucketSeries } from './bucket-series.ts'
import { checkBuckets, checkTarget } from './bucket-series.ts'

export interface ExhaustionForecast {
  readonly state: 'exhausted' | 'lasts' | 'runs_out' | 'unknown'
  /** Buckets until nothing is left, at the mean pace; null when the budget lasts or nothing can be said. */
  readonly buckets: number | null
  /** 95 % range of that; `latest` is null when the slow end of the range never uses the budget up. */
  readonly earliest: number | null
  readonly latest: number | null
  /** Share of the period's budget that is left now. */
  readonly remaining: number | null
}

/** Fewer buckets than this say nothing about a pace. */
const fewestBuckets = 5

/**
 * When will the budget of the running period be used up? `spent` are the buckets since the period began,
 * `bucketsLeft` how many are still to come; traffic is taken to go on as it was. The range is that of the mean
 * pace (Student), for a forecast by straight line: it does not foresee incidents.
 * @throws StatisticsError `bad_target`, `bad_count`, `bad_shape`, `not_finite`, `out_of_range`
 */
export function forecastExhaustion(
  spent: BucketSeries,
  target: number,
  bucketsLeft: number,
): ExhaustionForecast {
  checkBuckets(spent)
  checkTarget(target)
  const n = spent.bad.length
  const unknown = { state: 'unknown', buckets: null, earliest: null, latest: null, remaining: null } as const
  if (n < fewestBuckets) return unknown
  const traffic = mean(spent.total)
  const budget = finiteNumbers((1 - target) * traffic * (n + bucketsLeft), 'budget')
  if (budget === 0) return unknown
  const pace = mean(spent.bad)
  const left = budget - pace * n
  const remaining = finiteNumbers(left / budget, 'remaining')
  if (left <= 0) return { state: 'exhausted', buckets: 0, earliest: 0, latest: 0, remaining }
  const spread = Math.sqrt(sumOfSquares(deviations(spent.bad)) / (n - 1) / n)
  const margin = studentQuantile(0.975, n - 1) * spread
  const until = (perBucket: number) => {
    const buckets = perBucket <= 0 ? Number.POSITIVE_INFINITY : left / perBucket
    return buckets <= bucketsLeft ? buckets : null
  }
  const buckets = until(pace)
  return finiteNumbers({
    state: buckets === null ? 'lasts' : 'runs_out',
    buckets,
    earliest: until(pace + margin),
    latest: until(pace - margin),
    remaining,
  })
}
