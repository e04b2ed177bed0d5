import { deviations, mean, sumOfSquares } from './averages.ts'
import { tQuantile } from './distributions.ts'
import { rescaled, scaled, scaleExponent } from './scale.ts'

export interface DifferenceInterval {
  /** mean(after) - mean(before) */
  readonly diff: number
  readonly low: number
  readonly high: number
  /** Two-sided confidence, 0.95 or 0.99. */
  readonly level: number
  readonly standardError: number
  readonly df: number
  /** The lag-1 autocorrelation the interval was widened for, 0 to 0.95. */
  readonly lag1Used: number
}

/**
 * Interval for the difference of two phase means, widened for autocorrelation (verdict v1, step 3).
 * Both phases hold at least two values.
 */
export function differenceInterval(
  before: readonly number[],
  after: readonly number[],
  level = 0.95,
): DifferenceInterval {
  const diff = mean(after) - mean(before)
  const spread = pooledSpread([deviations(before), deviations(after)], before.length, after.length)
  const margin = tQuantile(1 - (1 - level) / 2, spread.df) * spread.standardError
  return { diff, low: diff - margin, high: diff + margin, level, ...spread }
}

/** Smallest true change that such an interval excludes zero for in 80 of 100 cases. */
export function smallestDetectable(spread: { readonly standardError: number; readonly df: number }): number {
  if (spread.standardError === 0) return 0
  return (tQuantile(0.975, spread.df) + tQuantile(0.8, spread.df)) * spread.standardError
}

export interface Spread {
  readonly standardError: number
  readonly df: number
  readonly lag1Used: number
}

function pooledSpread(phases: readonly (readonly number[])[], before: number, after: number): Spread {
  const n = before + after
  const exponent = scaleExponent(...phases)
  const scaledPhases = phases.map((e) => e.map((deviation) => scaled(deviation, -exponent)))
  const total = scaledPhases.reduce((sum, e) => sum + sumOfSquares(e), 0)
  if (total === 0) return { standardError: 0, df: n - 2, lag1Used: 0 }
  const lag1 = scaledPhases.reduce((sum, e) => sum + neighbourProducts(e), 0) / total
  const spread = spreadOf(total / (n - 2), lag1, before, after)
  return { ...spread, standardError: rescaled(spread.standardError, exponent) }
}

/** Standard error and degrees of freedom from a variance and a raw lag-1 correlation. */
export function spreadOf(variance: number, lag1: number, before: number, after: number): Spread {
  const n = before + after
  const lag1Used = correctedLag1(lag1, n)
  const inflation = (1 + lag1Used) / (1 - lag1Used)
  return {
    standardError: Math.sqrt(variance * (1 / before + 1 / after) * inflation),
    df: Math.max(Math.max(n / inflation, 4) - 2, 2),
    lag1Used,
  }
}

/** A raw lag-1 correlation of n values, its bias removed, kept within 0 to 0.95. */
export function correctedLag1(lag1: number, n: number): number {
  return Math.min(0.95, Math.max(0, lag1 + (1 + 4 * lag1) / n))
}

/** Sum of products of successive deviations within one phase. */
export function neighbourProducts(e: readonly number[]): number {
  let sum = 0
  for (let i = 1; i < e.length; i++) sum += e[i]! * e[i - 1]!
  return sum
}
