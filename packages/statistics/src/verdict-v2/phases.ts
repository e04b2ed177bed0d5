import { deviations, mean, sumOfSquares } from '../averages.ts'
import { scaled } from '../scale.ts'

/** One phase as the engine reads it: values with good upwards, and where they lie on the calendar. */
export interface Phase {
  readonly values: readonly number[]
  readonly positions: readonly number[]
}

export interface Phases {
  readonly before: Phase
  readonly after: Phase
}

export function meanDifference({ before, after }: Phases): number {
  return mean(after.values) - mean(before.values)
}

/** Sum of squares around the two phase means. */
export function squaresWithin({ before, after }: Phases): number {
  return sumOfSquares(deviations(before.values)) + sumOfSquares(deviations(after.values))
}

/** The same in another unit: values times 2^exponent. */
export function scaledPhases(phases: Phases, exponent: number): Phases {
  if (exponent === 0) return phases
  const scale = ({ values, positions }: Phase): Phase => ({
    values: values.map((value) => scaled(value, exponent)),
    positions,
  })
  return { before: scale(phases.before), after: scale(phases.after) }
}

/** The largest value by size. */
export function largestOf({ before, after }: Phases): number {
  const largest = (values: readonly number[]) => values.reduce((max, v) => Math.max(max, Math.abs(v)), 0)
  return Math.max(largest(before.values), largest(after.values))
}

/** Moves the first `k` points of the follow-up into the baseline phase. */
export function splitLate({ before, after }: Phases, k: number): Phases {
  return {
    before: {
      values: [...before.values, ...after.values.slice(0, k)],
      positions: [...before.positions, ...after.positions.slice(0, k)],
    },
    after: { values: after.values.slice(k), positions: after.positions.slice(k) },
  }
}
