import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import type { BaselineLines } from './baseline-lines.ts'
import { baselineLines } from './baseline-lines.ts'

export interface CusumChart extends BaselineLines {
  /** Allowance and decision interval, in sigma. */
  readonly k: number
  readonly h: number
  /** Sum above the mean, 0 or more. */
  readonly high: readonly number[]
  /** Sum below the mean, 0 or less. */
  readonly low: readonly number[]
  readonly aboveIndexes: readonly number[]
  readonly belowIndexes: readonly number[]
}

/**
 * Two-sided tabular CUSUM against the first `baseline` points, k = 0.5 and h = 5 by default (Page 1954; qcc 2.7,
 * fixtures `ewma-cusum`). A constant baseline has no sigma to count in and is refused.
 * @throws StatisticsError `too_few`, `not_finite`, `bad_option`, `out_of_range`
 */
export function cusumChart(
  values: readonly number[],
  options: { readonly baseline: number; readonly k?: number; readonly h?: number },
): CusumChart {
  const { k = 0.5, h = 5 } = options
  if (!(k >= 0 && h > 0 && Number.isFinite(k) && Number.isFinite(h))) {
    throw new StatisticsError('bad_option', 'k must be 0 or more and h above 0, both finite.')
  }
  const { mean, sigma } = baselineLines(values, options.baseline)
  if (sigma === 0) {
    throw new StatisticsError('out_of_range', 'The baseline never moves, so there is no sigma to count in.')
  }
  let above = 0
  let below = 0
  const high: number[] = []
  const low: number[] = []
  for (const value of values) {
    const z = (value - mean) / sigma
    above = Math.max(0, above + z - k)
    below = Math.max(0, below - z - k)
    high.push(above)
    low.push(below === 0 ? 0 : -below)
  }
  return finiteNumbers({
    mean,
    sigma,
    k,
    h,
    high,
    low,
    aboveIndexes: high.flatMap((sum, i) => (sum > h ? [i] : [])),
    belowIndexes: low.flatMap((sum, i) => (-sum > h ? [i] : [])),
  })
}
