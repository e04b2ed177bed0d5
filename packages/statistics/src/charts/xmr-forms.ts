import { mean, median } from '../averages.ts'
import { checkFinite } from '../checks.ts'
import { finiteNumbers } from '../finite-numbers.ts'
import { movingRanges } from '../xmr.ts'

export interface XmrForm {
  readonly centre: number
  readonly lower: number
  readonly upper: number
}

/** The three usual ways to set the limits of one series, side by side. */
export interface XmrForms {
  readonly mean: number
  readonly median: number
  readonly meanMovingRange: number
  readonly medianMovingRange: number
  /** mean ± 2.66 mean moving range; ranges above 3.268 times their mean signal. */
  readonly meanForm: XmrForm & { readonly rangeLimit: number }
  /** ± 3.145 median moving range, about the mean and about the median; for series with a few huge ranges. */
  readonly medianAboutMean: XmrForm
  readonly medianAboutMedian: XmrForm
  readonly medianRangeLimit: number
  /** sigma = mean moving range / (2/√π), limits at three sigma. */
  readonly exact: XmrForm & { readonly sigma: number }
  /** Later points of the moving ranges above the mean form's range limit. */
  readonly rangeSignals: readonly number[]
}

/**
 * Wheeler's mean and median forms of the XmR chart, without screening (fixtures `xmr-classic`).
 * Null for fewer than two values.
 * @throws StatisticsError `not_finite`, `out_of_range`
 */
export function xmrForms(values: readonly number[]): XmrForms | null {
  checkFinite(values, 'values')
  if (values.length < 2) return null
  const ranges = movingRanges(values)
  const centre = mean(values)
  const middle = median(values)
  const meanMovingRange = mean(ranges)
  const medianMovingRange = median(ranges)
  const sigma = meanMovingRange / (2 / Math.sqrt(Math.PI))
  const rangeLimit = 3.268 * meanMovingRange
  return finiteNumbers({
    mean: centre,
    median: middle,
    meanMovingRange,
    medianMovingRange,
    meanForm: { ...around(centre, 2.66 * meanMovingRange), rangeLimit },
    medianAboutMean: around(centre, 3.145 * medianMovingRange),
    medianAboutMedian: around(middle, 3.145 * medianMovingRange),
    medianRangeLimit: 3.865 * medianMovingRange,
    exact: { ...around(centre, 3 * sigma), sigma },
    rangeSignals: ranges.flatMap((range, i) => (range > rangeLimit ? [i + 1] : [])),
  })
}

function around(centre: number, distance: number): XmrForm {
  return { centre, lower: centre - distance, upper: centre + distance }
}
