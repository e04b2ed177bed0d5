import { deviations, mean, sumOfSquares } from '../averages.ts'
import { checkEnough } from '../checks-enough.ts'
import { finiteNumbers } from '../finite-numbers.ts'

export interface Summary {
  readonly count: number
  readonly mean: number
  /** Divided by n - 1; null for one value. */
  readonly standardDeviation: number | null
  /** Correlation of neighbours; null for a constant series. */
  readonly lag1: number | null
}

/**
 * Mean, standard deviation and lag-1 autocorrelation in two passes, so that a large offset costs no digits
 * (NIST StRD, univariate; fixtures `nist-strd`).
 * @throws StatisticsError `too_few` for no value, `not_finite`, `out_of_range`
 */
export function summary(values: readonly number[]): Summary {
  checkEnough(values, 1, 'values')
  const e = deviations(values)
  const squares = sumOfSquares(e)
  return finiteNumbers({
    count: values.length,
    mean: mean(values),
    standardDeviation: values.length < 2 ? null : Math.sqrt(squares / (values.length - 1)),
    lag1: squares === 0 ? null : lagProducts(e, 1) / squares,
  })
}

/** Sum of products of deviations `lag` places apart. */
export function lagProducts(e: readonly number[], lag: number): number {
  let sum = 0
  for (let i = lag; i < e.length; i++) sum += e[i]! * e[i - lag]!
  return sum
}
