import { checkFinite } from '../checks.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { leastSquares, totalSquares } from './least-squares.ts'

export interface Regression {
  readonly count: number
  /** Intercept first, where there is one. */
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
  readonly residualDeviation: number
  readonly rSquared: number
  /** Null when the fit is perfect. */
  readonly fStatistic: number | null
  readonly residualFreedom: number
}

/**
 * Linear regression of y on the columns of x (NIST StRD, linear; fixtures `nist-strd`).
 * @param x one row per y
 * @throws StatisticsError `bad_shape`, `not_finite`, `too_few`, `out_of_range`
 */
export function regression(
  x: readonly (readonly number[])[],
  y: readonly number[],
  options: { readonly intercept?: boolean } = {},
): Regression {
  const intercept = options.intercept !== false
  checkFinite(y, 'y')
  for (const [position, row] of x.entries()) {
    if (x.length === y.length && row.length === x[0]!.length && row.every(Number.isFinite)) continue
    throw new StatisticsError(
      'bad_shape',
      `x[${position}] must be a row of ${x[0]!.length} finite numbers, one row for each of the ${y.length} values of y.`,
      { series: 'x', position },
    )
  }
  const rows = intercept ? x.map((row) => [1, ...row]) : x
  const { coefficients, bread, residualSquares } = leastSquares(rows, y)
  const k = coefficients.length
  const residualFreedom = y.length - k
  const variance = residualSquares / residualFreedom
  const total = totalSquares(y, intercept)
  const explained = total - residualSquares
  // What rounding leaves over of a perfect fit is no spread to compare with.
  const perfect = residualSquares <= 1e-24 * total
  return finiteNumbers({
    count: y.length,
    coefficients,
    standardErrors: coefficients.map((_, a) => Math.sqrt(variance * bread[a]![a]!)),
    residualDeviation: Math.sqrt(variance),
    rSquared: total === 0 ? 1 : explained / total,
    fStatistic: perfect ? null : explained / (k - (intercept ? 1 : 0)) / variance,
    residualFreedom,
  })
}

/** Powers of one variable, 1 to `degree`, as columns of a regression. */
export function powersOf(x: readonly number[], degree: number): number[][] {
  return x.map((value) => Array.from({ length: degree }, (_, k) => value ** (k + 1)))
}
