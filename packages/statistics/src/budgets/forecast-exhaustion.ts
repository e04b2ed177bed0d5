import { deviations, mean, sumOfSquares } from '../averages.ts'
import { studentQuantile } from '../distributions.ts'
import { StatisticsError } from '../errors.ts'
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
 * `bucketsLeft` how many are still to come; traffic is taken to go on as it was. The range holds both what is not
 * known of the mean pace and how uneven the buckets to come will be (Student's prediction interval of their sum); it is
 * a forecast by straight line and does not foresee incidents.
 * @throws StatisticsError `bad_target`, `bad_option`, `bad_count`, `bad_shape`, `not_finite`, `out_of_range`
 */
export function forecastExhaustion(
  spent: BucketSeries,
  target: number,
  bucketsLeft: number,
): ExhaustionForecast {
  checkBuckets(spent)
  checkTarget(target)
  if (!(bucketsLeft >= 0 && Number.isFinite(bucketsLeft))) {
    throw new StatisticsError('bad_option', `bucketsLeft is ${bucketsLeft}; give a number from zero on.`)
  }
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
  const variance = sumOfSquares(deviations(spent.bad)) / (n - 1)
  const { earliest, latest } = rangeOf(
    pace / left,
    (studentQuantile(0.975, n - 1) ** 2 * variance) / left ** 2,
    n,
  )
  const within = (buckets: number) => (buckets <= bucketsLeft ? buckets : null)
  const buckets = within(left / pace)
  return finiteNumbers({
    state: buckets === null ? 'lasts' : 'runs_out',
    buckets,
    earliest: within(earliest),
    latest: within(latest),
    remaining,
  })
}

/**
 * Between which numbers of buckets T the sum to come may reach what is left: (1 - pace·T)² = noise·(T + T²/n), all of it
 * in parts of what is left. Written so that nothing is subtracted from what it nearly equals.
 *
 * @param noise squared half width of the range of one bucket
 */
function rangeOf(pace: number, noise: number, n: number): { earliest: number; latest: number } {
  const root = Math.sqrt(noise * (pace + noise / 4 + 1 / n))
  const sum = finiteNumbers(pace + noise / 2 + root, 'pace')
  const bend = pace ** 2 - noise / n
  return { earliest: 1 / sum, latest: bend > 0 ? sum / bend : Number.POSITIVE_INFINITY }
}
