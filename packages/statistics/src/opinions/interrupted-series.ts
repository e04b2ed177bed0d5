import { sumOfSquares } from '../averages.ts'
import { checkEnough, checkWhole } from '../checks-enough.ts'
import { studentQuantile, studentTwoSidedP } from '../distributions.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { dot, neweyWestLag } from '../newey-west.ts'
import { type LjungBox, lagCorrelations, ljungBox } from './autocorrelation.ts'
import { automaticBandwidth } from './automatic-bandwidth.ts'
import { hacCovariance } from './hac-covariance.ts'
import type { InterruptedDesign } from './interrupted-design.ts'
import { interruptedDesign } from './interrupted-design.ts'
import { leastSquares, totalSquares } from './least-squares.ts'
import { lagProducts } from './summary.ts'

export interface Coefficient {
  readonly estimate: number
  readonly se: number
  readonly t: number
  /** Two-sided, Student with n - k degrees of freedom. */
  readonly p: number
}

/** Coefficients by the names of their terms. */
type Coefficients = Readonly<Record<string, Coefficient>>

export interface InterruptedSeries {
  readonly count: number
  /** Terms of the model, in order: intercept, t, D, ts, then sin and cos of each harmonic. */
  readonly terms: readonly string[]
  readonly hacLag: number
  readonly ols: Coefficients
  /** Newey-West, times n / (n - k): the one to read. */
  readonly hac: Coefficients
  readonly hacUnadjusted: Coefficients
  readonly residualDeviation: number
  readonly rSquared: number | null
  readonly residualLag1: number
  readonly durbinWatson: number
  readonly ljungBox: LjungBox
  /**
   * At the last point, against the earlier course carried on; 95 % interval. `relative` is null about zero. Of
   * logarithms: estimate, se and interval are differences of logarithms, `counterfactual` is in the unit of the values.
   */
  readonly endEffect: {
    readonly estimate: number
    readonly se: number
    readonly low: number
    readonly high: number
    readonly counterfactual: number
    readonly relative: number | null
  }
  /** Lag that the data themselves would ask for (Newey & West 1994); null where it is not defined. */
  readonly automaticBandwidth: number | null
}

export interface InterruptedInput {
  readonly values: readonly number[]
  /** 0-based place of the first point after the change. */
  readonly firstAfter: number
  /** Periods in a season and how many harmonic pairs describe it; none by default. */
  readonly season?: { readonly period: number; readonly harmonics: number } | null
  /** Fit the natural logarithms: for values above zero that grow or shrink by shares. Default false. */
  readonly log?: boolean
}

/**
 * Segmented regression y = b0 + b1 t + b2 D + b3 ts, t from 1, ts = 0 at the first point after the change
 * (Bernal 2017; Newey & West 1987; fixtures `its`). D is the step, ts the change of slope.
 * Newey-West is not enough for short series: a second opinion, never a gate by itself.
 * @throws StatisticsError `too_few`, `bad_option`, `not_finite`, `bad_count` for a logarithm of zero or less,
 * `out_of_range` (also for a perfect fit)
 */
export function interruptedSeries(input: InterruptedInput): InterruptedSeries {
  const { firstAfter, log = false } = input
  checkEnough(input.values, 6, 'values')
  const values = log ? logarithms(input.values) : input.values
  checkWhole(firstAfter, 2, 'The first point after the change')
  if (firstAfter > values.length - 2) {
    throw new StatisticsError('too_few', 'A slope after the change needs two points there.', {
      series: 'values',
    })
  }
  const design = interruptedDesign(values.length, firstAfter, input.season ?? null)
  const fit = leastSquares(design.rows, values)
  const n = values.length
  const k = design.terms.length
  const freedom = n - k
  const variance = fit.residualSquares / freedom
  if (fit.residualSquares <= 1e-24 * totalSquares(values, false)) {
    throw new StatisticsError(
      'out_of_range',
      'The model fits these points without any error; nothing is left to judge it by.',
    )
  }
  const lag = neweyWestLag(n)
  const plain = hacCovariance(design.rows, fit, lag)
  const adjusted = plain.map((row) => row.map((value) => (value * n) / freedom))
  const classical = fit.bread.map((row) => row.map((value) => value * variance))
  const table = (covariance: readonly (readonly number[])[]): Coefficients =>
    Object.fromEntries(
      design.terms.map((term, a) => [
        term,
        coefficient(fit.coefficients[a]!, Math.sqrt(covariance[a]![a]!), freedom),
      ]),
    )
  const total = totalSquares(values, true)
  const boxLag = Math.max(1, Math.min(12, Math.floor(n / 5)))
  return finiteNumbers({
    count: n,
    terms: design.terms,
    hacLag: lag,
    ols: table(classical),
    hac: table(adjusted),
    hacUnadjusted: table(plain),
    residualDeviation: Math.sqrt(variance),
    rSquared: total === 0 ? null : 1 - fit.residualSquares / total,
    residualLag1: lagProducts(fit.residuals, 1) / fit.residualSquares,
    durbinWatson:
      sumOfSquares(fit.residuals.slice(1).map((e, i) => e - fit.residuals[i]!)) / fit.residualSquares,
    ljungBox: ljungBox(lagCorrelations(fit.residuals, boxLag), n, boxLag),
    endEffect: endEffect(fit.coefficients, adjusted, design, {
      periodsAfter: n - 1 - firstAfter,
      freedom,
      log,
    }),
    automaticBandwidth: automaticBandwidth(design.rows, fit.residuals),
  })
}

function coefficient(estimate: number, se: number, freedom: number): Coefficient {
  const t = estimate / se
  return { estimate, se, t, p: studentTwoSidedP(t, freedom) }
}

function endEffect(
  coefficients: readonly number[],
  covariance: readonly (readonly number[])[],
  design: InterruptedDesign,
  { periodsAfter, freedom, log }: { periodsAfter: number; freedom: number; log: boolean },
) {
  const contrast = design.terms.map((term) => (term === 'D' ? 1 : term === 'ts' ? periodsAfter : 0))
  const estimate = dot(contrast, coefficients)
  const se = Math.sqrt(
    dot(
      contrast,
      covariance.map((row) => dot(row, contrast)),
    ),
  )
  const margin = studentQuantile(0.975, freedom) * se
  const carriedOn = dot(design.rows.at(-1)!, coefficients) - estimate
  return {
    estimate,
    se,
    low: estimate - margin,
    high: estimate + margin,
    counterfactual: log ? Math.exp(carriedOn) : carriedOn,
    relative: log ? Math.expm1(estimate) : carriedOn === 0 ? null : estimate / carriedOn,
  }
}

function logarithms(values: readonly number[]): number[] {
  const position = values.findIndex((value) => value <= 0)
  if (position < 0) return values.map(Math.log)
  throw new StatisticsError(
    'bad_count',
    `values[${position}] is ${values[position]}; only values above zero have a logarithm.`,
    { series: 'values', position },
  )
}
