import { inverse, Matrix, QrDecomposition } from 'ml-matrix'
import { mean } from '../averages.ts'
import { StatisticsError } from '../errors.ts'

export interface LeastSquares {
  readonly coefficients: readonly number[]
  readonly residuals: readonly number[]
  /** (X'X)⁻¹, row by row. */
  readonly bread: readonly (readonly number[])[]
  readonly residualSquares: number
}

/**
 * Ordinary least squares by QR, columns brought to one size first (a power of two each, so nothing is rounded):
 * badly scaled and nearly collinear designs keep their digits (NIST StRD; fixtures `nist-strd`).
 * @throws StatisticsError `too_few` without a degree of freedom, `out_of_range` when columns depend on each other
 */
export function leastSquares(rows: readonly (readonly number[])[], y: readonly number[]): LeastSquares {
  const columns = rows[0]?.length ?? 0
  if (rows.length <= columns) {
    throw new StatisticsError('too_few', `${rows.length} points cannot carry a model of ${columns} terms.`)
  }
  const sizes = Array.from({ length: columns }, (_, k) => powerOfTwo(rows, k))
  const design = new Matrix(rows.map((row) => row.map((value, k) => value / sizes[k]!)))
  const qr = new QrDecomposition(design)
  if (!columnsDiffer(design, qr.upperTriangularMatrix)) {
    throw new StatisticsError(
      'out_of_range',
      'Two terms of the model say the same about these points; leave one out.',
    )
  }
  const target = Matrix.columnVector([...y])
  const first = qr.solve(target)
  // One refinement with the residuals: the coefficients gain digits where the design is ill-conditioned.
  const solution = Matrix.add(first, qr.solve(Matrix.sub(target, design.mmul(first)))).to1DArray()
  const residuals = y.map((value, i) => {
    let fitted = 0
    for (let k = 0; k < columns; k++) fitted += design.get(i, k) * solution[k]!
    return value - fitted
  })
  const rInverse = inverse(qr.upperTriangularMatrix)
  const bread = rInverse.mmul(rInverse.transpose()).to2DArray()
  return {
    coefficients: solution.map((value, k) => value / sizes[k]!),
    residuals,
    bread: bread.map((row, a) => row.map((value, b) => value / sizes[a]! / sizes[b]!)),
    residualSquares: residuals.reduce((sum, e) => sum + e * e, 0),
  }
}

/** What a column adds to those before it, against its own length: nothing but rounding is left of a copy. */
const leastNews = 1e-12

function columnsDiffer(design: Matrix, r: Matrix): boolean {
  for (let k = 0; k < design.columns; k++) {
    const length = Math.sqrt(design.getColumn(k).reduce((sum, value) => sum + value * value, 0))
    if (!(Math.abs(r.get(k, k)) > leastNews * length)) return false
  }
  return true
}

function powerOfTwo(rows: readonly (readonly number[])[], column: number): number {
  let largest = 0
  for (const row of rows) largest = Math.max(largest, Math.abs(row[column]!))
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest))
}

/** Sum of squares that the model had to explain: about the mean, or about zero without an intercept. */
export function totalSquares(y: readonly number[], intercept: boolean): number {
  const centre = intercept ? mean(y) : 0
  return y.reduce((sum, value) => sum + (value - centre) ** 2, 0)
}
