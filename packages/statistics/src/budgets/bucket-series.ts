import { checkFinite } from '../checks.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'

/** Counts per bucket of time, in order and without holes; an empty bucket has a total of 0. */
export interface BucketSeries {
  readonly bad: readonly number[]
  readonly total: readonly number[]
}

/** @throws StatisticsError `bad_shape`, `not_finite`, `bad_count` with the place at fault */
export function checkBuckets({ bad, total }: BucketSeries): void {
  if (bad.length !== total.length) {
    throw new StatisticsError('bad_shape', `There are ${bad.length} bad counts for ${total.length} totals.`, {
      series: 'bad',
    })
  }
  checkFinite(bad, 'bad')
  checkFinite(total, 'total')
  const position = bad.findIndex((count, i) => count < 0 || count > total[i]!)
  if (position < 0) return
  throw new StatisticsError(
    'bad_count',
    `bad[${position}] is ${bad[position]} of ${total[position]}; it must lie between 0 and the total.`,
    { series: 'bad', position },
  )
}

/** @throws StatisticsError `bad_target` */
export function checkTarget(target: number): void {
  if (target > 0 && target < 1) return
  throw new StatisticsError(
    'bad_target',
    `The objective is ${String(target)}; it must lie between 0 and 1, both excluded: 0.999 for 99.9 %.`,
  )
}

/** Sums of the first 0, 1, … buckets. @throws StatisticsError `out_of_range` */
export function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [i, value] of values.entries()) sums[i + 1] = sums[i]! + value
  finiteNumbers(sums.at(-1), 'the sum')
  return sums
}
