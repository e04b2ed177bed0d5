import { mean } from '../averages.ts'

/** Squared error of values[from..to) about their own mean. */
export type SegmentCost = (from: number, to: number) => number

/** Costs of all segments from running sums, taken about the overall mean so that an offset costs no digits. */
export function segmentCost(values: readonly number[]): SegmentCost {
  const centre = mean(values)
  const sums = new Float64Array(values.length + 1)
  const squares = new Float64Array(values.length + 1)
  for (const [i, value] of values.entries()) {
    const e = value - centre
    sums[i + 1] = sums[i]! + e
    squares[i + 1] = squares[i]! + e * e
  }
  return (from, to) => {
    const sum = sums[to]! - sums[from]!
    return Math.max(0, squares[to]! - squares[from]! - (sum * sum) / (to - from))
  }
}
