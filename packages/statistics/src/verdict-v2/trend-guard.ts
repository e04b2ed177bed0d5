import { mannKendall, senSlope } from '../trend.ts'

export interface BaselineTrend {
  /** Two-sided p value of Mann and Kendall's test. */
  readonly p: number
  readonly slope: number
  /** The baseline was improving already, and its drift would explain half of the gain or more. */
  readonly guard: boolean
}

/** z of a one-sided 5 % test. */
const upwards = 1.645

/**
 * Verdict v2, step 6, on a baseline with good upwards. `gain` is the mean difference of the clipped phases,
 * `points` counts both phases.
 */
export function baselineTrend(baseline: readonly number[], points: number, gain: number): BaselineTrend {
  const { z, p } = mannKendall(baseline)
  const slope = senSlope(baseline)
  // A drift that explains half of a gain rises by itself.
  const guard = z > upwards && gain > 0 && (slope * points) / 2 >= 0.5 * gain
  return { p, slope, guard }
}
