import type { Metric, TicketFacts } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { readSource } from '../../source-records/index.ts'
import { hollowPeriods, plottedPeriod } from './plotted-period.ts'
import { hasAttribution } from './query-rules.ts'
import { type StoredPeriod, storedPeriods } from './ticket-periods-store.ts'

/** What stands behind a ticket metric's series: hollow periods, the naive report, what was left out. */
export async function ticketFacts(scope: Scope, metric: Metric): Promise<TicketFacts | null> {
  const query = metric.ticketQuery
  if (query === null) return null
  const { name, firstOpenedAt, knownUntil } = await readSource(scope, query.sourceId)
  const periods = await storedPeriods(scope, metric.id, query.attribution)
  const sum = (of: (period: StoredPeriod) => number) => periods.reduce((all, period) => all + of(period), 0)
  const latest = periods.findLast(({ hollow, value }) => hollow === null && value !== null)
  const leftOut = sum((period) => period.leftOut)
  return {
    query,
    sourceName: name,
    firstOpenedAt,
    knownUntil,
    hollow: hollowPeriods(metric, periods),
    latestNaive: latest
      ? {
          periodStart: latest.periodStart,
          value: plottedPeriod(metric, latest) ?? 0,
          naiveValue: latest.naiveValue,
        }
      : null,
    leftOut,
    tickets: sum(({ tickets }) => tickets),
    warnings: warningsOf(metric, periods, leftOut, firstOpenedAt),
  }
}

function warningsOf(
  { ticketQuery, unit }: Metric,
  periods: readonly StoredPeriod[],
  leftOut: number,
  firstOpenedAt: string | null,
): TicketFacts['warnings'] {
  const found: TicketFacts['warnings'] = []
  if (ticketQuery === null) return found
  if (!hasAttribution(ticketQuery) && firstOpenedAt !== null) {
    found.push({ code: 'backlog_starts_empty', params: { from: firstOpenedAt.slice(0, 10) } })
  }
  if (hasAttribution(ticketQuery) && ticketQuery.attribution !== 'opened') {
    found.push({ code: 'attribution_flatters', params: { date: ticketQuery.attribution } })
  }
  if (leftOut > 0) found.push({ code: 'tickets_left_out', params: { count: leftOut } })
  const hidden = periods.filter(
    ({ hollow, value, tickets, closed }) => hollow === null && value === null && closed < tickets,
  )
  if (unit === 'h' && hidden.length > 0) {
    found.push({ code: 'open_tickets_hide_value', params: { count: hidden.length } })
  }
  return found
}
