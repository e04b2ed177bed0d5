import type { BeforeAndAfter, LastYear, Period } from '@ratchet/contract'
import { StatisticsError, sameSeason } from '@ratchet/statistics'
import { positionOf } from '../metrics/index.ts'
import type { FrozenPoint } from './lap-record.ts'

/** A year in periods. 52 whole weeks, for days too: a Monday belongs beside a Monday more than beside its own date. */
const year = { day: 364, week: 52, month: 12 } as const

/**
 * The follow-up of a look beside the same periods a year earlier. Null while the series does not reach back that far,
 * or its numbers leave the range in which a difference can be told. Pure.
 */
export function lastYearOf(
  period: Period,
  points: readonly FrozenPoint[],
  { goLiveOn, followupFrom, followupTo }: BeforeAndAfter['windows'],
): LastYear | null {
  const used = points.filter(
    ({ periodStart }) =>
      periodStart <= followupTo &&
      (periodStart >= followupFrom || positionOf(period, periodStart) < positionOf(period, goLiveOn)),
  )
  const positions = used.map(({ periodStart }) => positionOf(period, periodStart))
  try {
    const { count, before, after, difference, low, high, usual, reason } = sameSeason({
      values: used.map(({ value }) => value),
      positions,
      changeAt: positionOf(period, followupFrom),
      season: year[period],
    })
    const dated = (side: typeof before) => ({
      from: used[positions.indexOf(side.from)]!.periodStart,
      to: used[positions.indexOf(side.to)]!.periodStart,
      mean: side.mean,
    })
    return {
      count,
      before: dated(before),
      after: dated(after),
      difference,
      low,
      high,
      usual: usual?.difference ?? null,
      reason,
    }
  } catch (error) {
    if (error instanceof StatisticsError && (error.code === 'too_few' || error.code === 'out_of_range')) {
      return null
    }
    throw error
  }
}
