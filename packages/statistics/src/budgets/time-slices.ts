import type { BucketSeries } from './bucket-series.ts'
import { checkBuckets, checkTarget } from './bucket-series.ts'

export interface TimeSlices {
  /** Slices with at least one event. */
  readonly slices: number
  readonly goodSlices: number
  readonly emptySlices: number
  /** Share of good slices (OpenSLO `Timeslices`); null without any slice. */
  readonly sli: number | null
  /** Mean of the slices' own shares, each weighing the same (OpenSLO `RatioTimeslices`). */
  readonly ratioSli: number | null
}

/**
 * Budget counted in slices of time: a slice is good when its share of good events reaches `sliceTarget`.
 * Empty slices are left out and counted (fixtures `slo`).
 * @throws StatisticsError `bad_target`, `bad_count`, `bad_shape`, `not_finite`
 */
export function timeSlices(series: BucketSeries, sliceTarget: number): TimeSlices {
  checkBuckets(series)
  checkTarget(sliceTarget)
  let slices = 0
  let goodSlices = 0
  let ratios = 0
  for (const [i, total] of series.total.entries()) {
    if (total === 0) continue
    const good = (total - series.bad[i]!) / total
    slices++
    ratios += good
    if (good >= sliceTarget) goodSlices++
  }
  return {
    slices,
    goodSlices,
    emptySlices: series.total.length - slices,
    sli: slices === 0 ? null : goodSlices / slices,
    ratioSli: slices === 0 ? null : ratios / slices,
  }
}
