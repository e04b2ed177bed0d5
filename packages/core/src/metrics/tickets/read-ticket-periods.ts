import type { HollowPeriod, Metric, RecordDate } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { hollowPeriods, plottedPeriod } from './plotted-period.ts'
import { otherAttribution } from './query-rules.ts'
import { storedPeriods } from './ticket-periods-store.ts'

/** The hollow periods of a metric, in the order of time; none for one that asks no tickets. */
export async function readHollowPeriods(scope: Scope, metric: Metric): Promise<HollowPeriod[]> {
  if (metric.ticketQuery === null) return []
  return hollowPeriods(metric, await storedPeriods(scope, metric.id, metric.ticketQuery.attribution))
}

/** What a report over the closed tickets alone shows of each period; none for a metric that asks no tickets. */
export async function readNaiveValues(
  scope: Scope,
  metric: Metric,
): Promise<{ periodStart: string; value: number }[]> {
  if (metric.ticketQuery === null) return []
  const periods = await storedPeriods(scope, metric.id, metric.ticketQuery.attribution)
  return periods.flatMap(({ periodStart, naiveValue: value }) =>
    value === null ? [] : [{ periodStart, value }],
  )
}

export interface OtherDateSeries {
  attribution: RecordDate
  points: { periodStart: string; value: number }[]
}

/**
 * The mature periods of a ticket metric with each ticket counted by another of its dates; null for a metric that asks no
 * tickets, and for the backlog.
 */
export async function readOtherDate(scope: Scope, metric: Metric): Promise<OtherDateSeries | null> {
  const attribution = metric.ticketQuery && otherAttribution(metric.ticketQuery)
  if (attribution === null) return null
  const periods = await storedPeriods(scope, metric.id, attribution)
  const points = periods.flatMap((period) => {
    const value = period.hollow === null ? plottedPeriod(metric, period) : null
    return value === null ? [] : [{ periodStart: period.periodStart, value }]
  })
  return { attribution, points }
}
