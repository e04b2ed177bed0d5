import type { Metric, RecordSource, TicketQuery } from '@ratchet/contract'
import { dateIn, hashOf, type Scope } from '../../foundation/index.ts'
import { readSource } from '../../source-records/index.ts'
import { computedFromOf } from './batch-store.ts'
import { type Known, knownAt } from './maturity.ts'
import { onceEach } from './once-each.ts'
import type { OpenHours } from './open-hours.ts'
import { type FramedPeriod, framePeriods } from './period-frame.ts'
import { openHoursFor } from './service-hours.ts'
import { daysTouchedSince, type PeriodRange } from './ticket-periods-store.ts'

/** What must be known of a ticket metric before any of its periods is computed. */
export interface MetricPlan {
  metric: Metric
  query: TicketQuery
  known: Known
  /** Every period that the source's tickets reach, in the order of time. */
  frame: readonly FramedPeriod[]
  openHours: OpenHours | null
  definition: string
  /** What is kept from the same definition and may stay where nothing was touched; null when nothing may. */
  kept: PeriodRange | null
  /** UTC days on which imports changed tickets since; empty where nothing kept is usable. */
  touched: readonly string[]
}

/** Plans for metrics; those that ask no tickets have none. What metrics share is read once. */
export async function planMetrics(scope: Scope, metrics: readonly Metric[]): Promise<MetricPlan[]> {
  const before = await computedFromOf(
    scope,
    metrics.map(({ id }) => id),
  )
  const sources = onceEach<Promise<RecordSource>>()
  const hours = onceEach<ReturnType<typeof openHoursFor>>()
  const frames = onceEach<FramedPeriod[]>()
  const days = onceEach<Promise<string[]>>()

  const plan = async (metric: Metric, query: TicketQuery): Promise<MetricPlan> => {
    const source = await sources(query.sourceId, () => readSource(scope, query.sourceId))
    const known = knownAt(scope.now, source.knownUntil)
    const calendarId = 'calendarId' in query.measure ? query.measure.calendarId : null
    const { openHours, calendar } = await hours(`${query.sourceId} ${calendarId}`, () =>
      openHoursFor(scope, query, source, known),
    )
    const { period, zone } = metric
    const frame = frames(`${query.sourceId} ${period} ${zone}`, () => frameOf(metric, source, known))
    const definition = hashOf({ query, period, zone, calendar })
    const from = before.get(metric.id)
    const usable = from?.definition === definition && from.asOf <= known.asOf.toISOString()
    // What was kept before ranges were is computed anew, once.
    const kept = usable ? (from.range ?? null) : null
    const touched = kept
      ? await days(`${query.sourceId} ${from!.computedAt}`, () =>
          daysTouchedSince(scope, query.sourceId, from!.computedAt),
        )
      : []
    return { metric, query, known, frame, openHours, definition, kept, touched }
  }
  const plans: MetricPlan[] = []
  for (const metric of metrics) {
    if (metric.ticketQuery !== null) plans.push(await plan(metric, metric.ticketQuery))
  }
  return plans
}

/** From the first ticket's period to the last one's: nobody knows whether none came later, or none was exported. */
function frameOf(
  metric: Metric,
  { firstOpenedAt, lastOpenedAt }: RecordSource,
  { asOf }: Known,
): FramedPeriod[] {
  if (firstOpenedAt === null || lastOpenedAt === null) return []
  const last = lastOpenedAt < asOf.toISOString() ? new Date(lastOpenedAt) : asOf
  return framePeriods(metric, dateIn(metric.zone, new Date(firstOpenedAt)), dateIn(metric.zone, last))
}
