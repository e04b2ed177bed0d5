import { mean } from './averages.ts'

export interface SeasonPattern {
  /** Per place in the season (position mod period): baseline mean of that place minus the overall mean. */
  readonly cycle: readonly number[]
  /**
   * Mean of the baseline, and of its adjusted values: a point that lies on it belongs to no run. Added up anew from the
   * adjusted values it may be a last digit off, and such a point would count.
   */
  readonly overall: number
  /** The values without the pattern. */
  readonly remove: (values: readonly number[], positions: readonly number[]) => number[]
}

/**
 * The seasonal pattern of a baseline, additive. Null when a place of the season has no baseline value:
 * a pattern with a hole cannot adjust anything, and a guess would be an invented number.
 */
export function seasonPattern(
  baseline: readonly number[],
  positions: readonly number[],
  period: number,
): SeasonPattern | null {
  const places: number[][] = Array.from({ length: period }, () => [])
  for (const [i, value] of baseline.entries()) places[placeOf(positions[i]!, period)]!.push(value)
  if (places.some((values) => values.length === 0)) return null
  const placeMeans = places.map(mean)
  // A perfectly periodic baseline must come out constant, so rounding dust is swept to a grid
  // thirteen digits below the largest value.
  const largest = baseline.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  const grid = largest === 0 ? 0 : 2 ** (Math.floor(Math.log2(largest)) - 44)
  const sweep = (x: number) => (Math.abs(x) < grid * 2 ** 52 ? Math.round(x / grid) * grid : x)
  const overall = mean(baseline)
  return {
    overall,
    cycle: placeMeans.map((value) => value - overall),
    remove: (values, at) =>
      values.map((value, i) => overall + sweep(value - placeMeans[placeOf(at[i]!, period)]!)),
  }
}

function placeOf(position: number, period: number): number {
  return ((position % period) + period) % period
}
