import type { RecordDate } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import type { MetricPlan } from './metric-plans.ts'
import type { FramedPeriod } from './period-frame.ts'
import { answerTogether, type PeriodAnswer, type TicketQuestion } from './ticket-query-store.ts'

/** The periods of a metric that are computed anew, by one of its dates. */
export interface AskedPeriods {
  plan: MetricPlan
  attribution: RecordDate
  due: readonly FramedPeriod[]
}

/**
 * Answer what a batch of metrics asks. Metrics that read the same tickets for the same periods share one statement.
 *
 * @returns for each of `asked` the answers for its due periods
 */
export async function answerBatch(
  scope: Scope,
  asked: readonly AskedPeriods[],
): Promise<Map<AskedPeriods, PeriodAnswer[]>> {
  const answers = new Map<AskedPeriods, PeriodAnswer[]>()
  for (const alike of Map.groupBy(asked, sharedRead).values()) {
    const found = await answerTogether(scope, alike.map(questionOf), alike[0]!.due)
    for (const [index, one] of alike.entries()) answers.set(one, found[index]!)
  }
  return answers
}

const questionOf = ({ plan, attribution }: AskedPeriods): TicketQuestion => ({
  query: plan.query,
  attribution,
  asOf: plan.known.asOf,
  openHours: plan.openHours,
})

/** Equal where one look at the tickets serves: everything but a duration's percentile. */
function sharedRead({ plan: { query, metric }, attribution, due }: AskedPeriods): string {
  const { sourceId, filter, measure } = query
  const read = measure.kind === 'duration' ? { ...measure, percentile: null } : measure
  const days = due.map(({ periodStart }) => periodStart)
  return JSON.stringify([sourceId, filter, read, attribution, metric.period, metric.zone, days])
}
