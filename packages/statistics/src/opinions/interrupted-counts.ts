import { checkCounts } from '../charts/chart-input-checks.ts'
import { checkEnough, checkWhole } from '../checks-enough.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { dot } from '../newey-west.ts'
import { interruptedDesign } from './interrupted-design.ts'
import { leastSquares } from './least-squares.ts'

export interface InterruptedCounts {
  readonly terms: readonly string[]
  readonly coefficients: readonly number[]
  /** Poisson standard errors; times √dispersion they are the quasi-Poisson ones. */
  readonly standardErrors: readonly number[]
  readonly dispersion: number
  readonly deviance: number
  /** Factor by which the rate steps at the change. */
  readonly rateRatio: number
}

const mostRounds = 50

/**
 * Segmented Poisson regression for counts, log E = b0 + b1 t + b2 D + b3 ts + log exposure, by reweighted least
 * squares (McCullagh & Nelder; fixtures `its`).
 * @throws StatisticsError `too_few`, `bad_count`, `bad_denominator`, `bad_option`, `out_of_range`
 */
export function interruptedCounts(
  counts: readonly number[],
  firstAfter: number,
  exposure?: readonly number[],
): InterruptedCounts {
  checkEnough(counts, 6, 'counts')
  checkCounts(counts, 'counts')
  checkWhole(firstAfter, 2, 'The first point after the change')
  const offsets = logExposure(counts, exposure)
  const { rows, terms } = interruptedDesign(counts.length, firstAfter, null)
  let linear = counts.map((count) => Math.log(count + 0.1))
  let previous = Number.POSITIVE_INFINITY
  for (let round = 0; round < mostRounds; round++) {
    const means = linear.map(Math.exp)
    const weights = means.map(Math.sqrt)
    const working = counts.map((count, i) => linear[i]! - offsets[i]! + (count - means[i]!) / means[i]!)
    const fit = leastSquares(
      rows.map((row, i) => row.map((value) => value * weights[i]!)),
      working.map((value, i) => value * weights[i]!),
    )
    linear = rows.map((row, i) => dot(row, fit.coefficients) + offsets[i]!)
    const fitted = linear.map(Math.exp)
    const deviance = counts.reduce((sum, count, i) => sum + unitDeviance(count, fitted[i]!), 0)
    if (Math.abs(deviance - previous) < 1e-8 * (Math.abs(deviance) + 0.1)) {
      const pearson = counts.reduce((sum, count, i) => sum + (count - fitted[i]!) ** 2 / fitted[i]!, 0)
      return finiteNumbers({
        terms,
        coefficients: fit.coefficients,
        standardErrors: fit.coefficients.map((_, a) => Math.sqrt(fit.bread[a]![a]!)),
        dispersion: pearson / (counts.length - terms.length),
        deviance,
        rateRatio: Math.exp(fit.coefficients[2]!),
      })
    }
    previous = deviance
  }
  throw new StatisticsError(
    'out_of_range',
    'No rate settles for these counts; a side without any event has none. Use an exact comparison of rates.',
  )
}

function unitDeviance(count: number, fitted: number): number {
  return 2 * ((count === 0 ? 0 : count * Math.log(count / fitted)) - (count - fitted))
}

function logExposure(counts: readonly number[], exposure: readonly number[] | undefined): number[] {
  if (!exposure) return counts.map(() => 0)
  return counts.map((_, position) => {
    const size = exposure[position]
    if (size !== undefined && Number.isFinite(size) && size > 0) return Math.log(size)
    throw new StatisticsError(
      'bad_denominator',
      `exposure[${position}] is ${String(size)}; each count needs an exposure above zero.`,
      { series: 'exposure', position },
    )
  })
}
