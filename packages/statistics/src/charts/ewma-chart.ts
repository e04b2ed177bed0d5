import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import type { BaselineLines } from './baseline-lines.ts'
import { baselineLines } from './baseline-lines.ts'

export interface EwmaChart extends BaselineLines {
  readonly lambda: number
  /** The weighted mean after each point. */
  readonly points: readonly number[]
  readonly lower: readonly number[]
  readonly upper: readonly number[]
  /** Points strictly outside. */
  readonly outside: readonly number[]
}

/**
 * Exponentially weighted moving average against the first `baseline` points: z = λx + (1-λ)z, from their mean, limits
 * at three sigma of z (Roberts 1959; qcc 2.7, fixtures `ewma-cusum`). Sees slow drift earlier than runs do.
 * @throws StatisticsError `too_few`, `not_finite`, `bad_option`, `out_of_range`
 */
export function ewmaChart(
  values: readonly number[],
  options: { readonly baseline: number; readonly lambda?: number },
): EwmaChart {
  const lambda = options.lambda ?? 0.2
  if (!(lambda > 0 && lambda <= 1)) {
    throw new StatisticsError('bad_option', `λ is ${String(lambda)}; it must lie above 0, up to 1.`)
  }
  const { mean, sigma } = baselineLines(values, options.baseline)
  let z = mean
  const points = values.map((value) => {
    z = lambda * value + (1 - lambda) * z
    return z
  })
  const margins = values.map(
    (_, i) => 3 * sigma * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1)))),
  )
  const lower = margins.map((margin) => mean - margin)
  const upper = margins.map((margin) => mean + margin)
  return finiteNumbers({
    mean,
    sigma,
    lambda,
    points,
    lower,
    upper,
    outside: points.flatMap((point, i) => (point > upper[i]! || point < lower[i]! ? [i] : [])),
  })
}
