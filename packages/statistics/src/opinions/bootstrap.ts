import { checkEnough, checkWhole } from '../checks-enough.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { seededRandom } from '../seeded-random.ts'

export interface BootstrapInterval {
  readonly low: number
  readonly high: number
  readonly resamples: number
  readonly seed: number
}

/**
 * 95 % percentile interval of the difference of means, by drawing both groups again with replacement
 * (Efron 1979; fixtures `before-after`). The seed is part of the answer: the same one gives the same interval.
 * @throws StatisticsError `too_few`, `not_finite`, `bad_option`, `out_of_range`
 */
export function bootstrapMeanDifference(
  before: readonly number[],
  after: readonly number[],
  options: { readonly seed?: number; readonly resamples?: number } = {},
): BootstrapInterval {
  const { seed = 1, resamples = 20_000 } = options
  checkEnough(before, 2, 'before')
  checkEnough(after, 2, 'after')
  checkWhole(resamples, 100, 'The number of resamples')
  checkWhole(seed, 0, 'The seed')
  const random = seededRandom(seed)
  const differences = new Float64Array(resamples)
  for (let i = 0; i < resamples; i++) differences[i] = meanOfDraw(after, random) - meanOfDraw(before, random)
  differences.sort()
  return finiteNumbers({
    low: quantile(differences, 0.025),
    high: quantile(differences, 0.975),
    resamples,
    seed,
  })
}

function meanOfDraw(values: readonly number[], random: () => number): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)]!
  return sum / values.length
}

/** Between the two neighbours of the place, in proportion. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  return low + (place - below) * ((sorted[below + 1] ?? low) - low)
}
