import { deviations, sumOfSquares } from '../averages.ts'
import { checkEnough } from '../checks-enough.ts'
import { chiSquareUpperP } from '../distributions.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { lagProducts } from './summary.ts'

export interface LjungBox {
  readonly lag: number
  readonly q: number
  /** Chance of such a q without autocorrelation (chi-square with `lag` degrees of freedom). */
  readonly p: number
}

export interface Autocorrelation {
  /** Correlation at lag 1, 2, …; null for a constant series, where none is defined. */
  readonly coefficients: readonly number[] | null
  /** At lags 1, 6 and 12, as far as the series is long enough. */
  readonly ljungBox: readonly LjungBox[]
  /** How many independent points the series is worth: n (1 - r1) / (1 + r1), r1 taken as 0 or more. */
  readonly effectiveCount: number
}

const mostLags = 24

/**
 * How much neighbouring points resemble each other (R's acf and Box.test; fixtures `autocorrelation`).
 * @throws StatisticsError `too_few` for fewer than three values, `not_finite`, `out_of_range`
 */
export function autocorrelation(values: readonly number[]): Autocorrelation {
  checkEnough(values, 3, 'values')
  const n = values.length
  const e = deviations(values)
  if (sumOfSquares(e) === 0) return { coefficients: null, ljungBox: [], effectiveCount: n }
  const coefficients = lagCorrelations(e, Math.min(mostLags, n - 1))
  const r1 = Math.max(0, coefficients[0]!)
  return finiteNumbers({
    coefficients,
    ljungBox: [1, 6, 12].filter((lag) => lag < n).map((lag) => ljungBox(coefficients, n, lag)),
    effectiveCount: (n * (1 - r1)) / (1 + r1),
  })
}

/** Correlations of deviations at lag 1 to `lags`; they are not all zero. */
export function lagCorrelations(e: readonly number[], lags: number): number[] {
  const squares = sumOfSquares(e)
  return Array.from({ length: lags }, (_, i) => lagProducts(e, i + 1) / squares)
}

/** Ljung & Box 1978: Q = n (n + 2) Σ r² / (n - k). */
export function ljungBox(coefficients: readonly number[], n: number, lag: number): LjungBox {
  let sum = 0
  for (let k = 1; k <= lag; k++) sum += coefficients[k - 1]! ** 2 / (n - k)
  const q = n * (n + 2) * sum
  return { lag, q, p: chiSquareUpperP(q, lag) }
}
