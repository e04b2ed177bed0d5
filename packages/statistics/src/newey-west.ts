import { inverse, Matrix, QrDecomposition } from 'ml-matrix'

export interface HacFit {
  readonly coefficients: readonly number[]
  readonly lag: number
  /** Standard error of the linear combination `weights · coefficients`. */
  readonly standardError: (weights: readonly number[]) => number
}

/**
 * Ordinary least squares with Newey-West covariance: Bartlett weights 1 - j/(L+1),
 * L = floor(4 (N/100)^(2/9)), factor N/(N-k), no prewhitening (Newey & West 1987; fixtures `its`, key hac_adjusted).
 * `rows` is the design matrix, N rows of k columns of full rank.
 */
export function neweyWestFit(rows: readonly (readonly number[])[], y: readonly number[]): HacFit {
  const n = rows.length
  const design = new Matrix(rows.map((row) => [...row]))
  const k = design.columns
  const qr = new QrDecomposition(design)
  const coefficients = qr.solve(Matrix.columnVector([...y])).to1DArray()
  const residuals = y.map((value, t) => value - dot(rows[t]!, coefficients))
  const lag = neweyWestLag(n)
  const meat = scoreCovariance(rows, residuals, lag)
  const rInverse = inverse(qr.upperTriangularMatrix)
  const bread = rInverse.mmul(rInverse.transpose())
  const covariance = bread
    .mmul(meat)
    .mmul(bread)
    .mul(n / (n - k))
  const standardError = (weights: readonly number[]): number => {
    const w = Matrix.columnVector([...weights])
    return Math.sqrt(Math.max(0, w.transpose().mmul(covariance).mmul(w).get(0, 0)))
  }
  return { coefficients, lag, standardError }
}

/** Bartlett-weighted covariance of the scores (residual times row), summed, up to `lag`. */
export function scoreCovariance(
  rows: readonly (readonly number[])[],
  residuals: readonly number[],
  lag: number,
): Matrix {
  const k = rows[0]!.length
  const meat = Matrix.zeros(k, k)
  for (let j = 0; j <= lag; j++) {
    const weight = 1 - j / (lag + 1)
    for (let t = j; t < rows.length; t++) {
      const product = weight * residuals[t]! * residuals[t - j]!
      for (let a = 0; a < k; a++) {
        for (let b = 0; b < k; b++) {
          const now = rows[t]![a]! * rows[t - j]![b]!
          const mirrored = j === 0 ? 0 : rows[t - j]![a]! * rows[t]![b]!
          meat.set(a, b, meat.get(a, b) + product * (now + mirrored))
        }
      }
    }
  }
  return meat
}

/** Sum of products, place by place. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}

/** The usual lag for N points: floor(4 (N/100)^(2/9)). */
export function neweyWestLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9))
}
