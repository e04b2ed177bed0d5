/**
 * Arithmetic mean, taken around the first value: a constant series gives back exactly its constant,
 * and a large common offset costs no digits. Empty input is a programming error and gives NaN.
 */
export function mean(values: readonly number[]): number {
  const anchor = values[0] ?? Number.NaN
  let sum = 0
  for (const value of values) sum += value - anchor
  return anchor + sum / values.length
}

/** The middle value, or the mean of the two middle ones. */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort()
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  if (sorted.length % 2 === 1) return upper
  const lower = sorted[half - 1] ?? Number.NaN
  return lower + (upper - lower) / 2
}

/** Deviations of the values from their own mean. */
export function deviations(values: readonly number[]): number[] {
  const centre = mean(values)
  return values.map((value) => value - centre)
}

export function sumOfSquares(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}
