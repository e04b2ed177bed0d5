import { mean } from '../averages.ts'
import { checkEnough, checkWhole } from '../checks-enough.ts'
import { d2OfTwo, meanRange, successiveRanges } from './individuals-limits.ts'

/** What later points are measured against. */
export interface BaselineLines {
  readonly mean: number
  /** Mean moving range / 1.128, unscreened. */
  readonly sigma: number
}

/** @throws StatisticsError `too_few`, `bad_option`, `not_finite` */
export function baselineLines(values: readonly number[], baseline: number): BaselineLines {
  checkWhole(baseline, 2, 'The length of the baseline')
  checkEnough(values, baseline, 'values')
  const first = values.slice(0, baseline)
  return { mean: mean(first), sigma: meanRange(successiveRanges(first), false) / d2OfTwo }
}
