import { dot, scoreCovariance } from '../newey-west.ts'
import type { LeastSquares } from './least-squares.ts'

/** Newey-West covariance of the coefficients, without the small-sample factor. */
export function hacCovariance(
  rows: readonly (readonly number[])[],
  fit: LeastSquares,
  lag: number,
): number[][] {
  const meat = scoreCovariance(rows, [...fit.residuals], lag).to2DArray()
  const { bread } = fit
  const half = bread.map((row) =>
    meat.map((_, b) =>
      dot(
        row,
        meat.map((line) => line[b]!),
      ),
    ),
  )
  return half.map((row) => bread.map((other) => dot(row, other)))
}
