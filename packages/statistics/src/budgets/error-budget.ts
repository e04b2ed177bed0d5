import { finiteNumbers } from '../finite-numbers.ts'
import type { BucketSeries } from './bucket-series.ts'
import { checkBuckets, checkTarget, runningSums } from './bucket-series.ts'

export interface ErrorBudget {
  readonly bad: number
  readonly total: number
  /** Share of good events; null when nothing happened. */
  readonly sli: number | null
  /** Bad events that the objective allows. */
  readonly allowedBad: number
  /** Share of the budget that is gone; above 1 it is overdrawn. Null when nothing happened. */
  readonly consumed: number | null
  readonly remaining: number | null
}

/**
 * Budget counted in events (OpenSLO `Occurrences`): the objective allows (1 - target) of all events to be bad
 * (SRE workbook, chapter 5; fixtures `slo`).
 * @throws StatisticsError `bad_target`, `bad_count`, `bad_shape`, `not_finite`, `out_of_range`
 */
export function errorBudget(series: BucketSeries, target: number): ErrorBudget {
  checkBuckets(series)
  checkTarget(target)
  return budgetOf(sum(series.bad), sum(series.total), target)
}

/**
 * The budget of each rolling window of `length` buckets, by the bucket it ends with; null before there are so many.
 * @throws StatisticsError as `errorBudget`
 */
export function rollingBudgets(series: BucketSeries, target: number, length: number): (ErrorBudget | null)[] {
  checkBuckets(series)
  checkTarget(target)
  const bad = runningSums(series.bad)
  const total = runningSums(series.total)
  return series.bad.map((_, i) => {
    const from = i + 1 - length
    return from < 0 ? null : budgetOf(bad[i + 1]! - bad[from]!, total[i + 1]! - total[from]!, target)
  })
}

function budgetOf(bad: number, total: number, target: number): ErrorBudget {
  const allowedBad = (1 - target) * total
  const consumed = total === 0 ? null : bad / allowedBad
  return finiteNumbers({
    bad,
    total,
    sli: total === 0 ? null : 1 - bad / total,
    allowedBad,
    consumed,
    remaining: consumed === null ? null : 1 - consumed,
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** Minutes that may be bad in a window of days. @throws StatisticsError `bad_target` */
export function allowedBadMinutes(target: number, windowDays: number): number {
  checkTarget(target)
  return (1 - target) * windowDays * 24 * 60
}
