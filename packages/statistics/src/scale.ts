import { StatisticsError } from './errors.ts'

/** Outside these powers of two a square of a value would overflow, or vanish. */
const comfortable = 300

/** Exponent of two that brings the largest of the values near 1; 0 while they are of comfortable size. */
export function scaleExponent(...series: readonly (readonly number[])[]): number {
  let largest = 0
  for (const values of series) for (const value of values) largest = Math.max(largest, Math.abs(value))
  if (largest === 0) return 0
  const exponent = Math.floor(Math.log2(largest))
  return Math.abs(exponent) > comfortable ? exponent : 0
}

/** value · 2^exponent, in two factors because 2^1074 is no double. */
export function scaled(value: number, exponent: number): number {
  if (exponent === 0) return value
  const half = Math.trunc(exponent / 2)
  return value * 2 ** half * 2 ** (exponent - half)
}

/** As `scaled`, for results: a number that has left the range of doubles is refused, never returned. */
export function rescaled(value: number, exponent: number): number {
  const result = scaled(value, exponent)
  if (!Number.isFinite(result)) {
    throw new StatisticsError(
      'out_of_range',
      'The values are so large that their limits leave the range of numbers; use a larger unit.',
    )
  }
  return result
}
