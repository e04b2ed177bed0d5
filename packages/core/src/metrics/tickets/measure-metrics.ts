import type { Metric } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { type AskedPeriods, answerBatch } from './answer-batch.ts'
import { appendComputed } from './append-computed.ts'
import { type KeptPeriod, keepComputedFrom, keepPeriods, keptPeriods, keyOf } from './batch-store.ts'
import { duePeriods, rangeOf } from './due-periods.ts'
import { hollowReason } from './maturity.ts'
import { planMetrics } from './metric-plans.ts'
import type { PeriodAnswer } from './ticket-query-store.ts'

export interface Measured {
  /** Periods whose measurement is new, other, or gone. */
  changed: number
  computed: number
}

/**
 * Bring ticket metrics up to the tickets that are known now: compute what an import or time may have changed, by each
 * metric's own attribution date and by the other one, and append versions where a mature period reads otherwise. The
 * statements are as many for a hundred metrics as for one, but for the looks at the tickets.
 *
 * @param metrics locked by the caller
 * @param importId the import that this follows, named in what is written; the latest one when left out
 * @returns by metric; one that asks no tickets is missing
 */
export async function measureMetrics(
  scope: Scope,
  metrics: readonly Metric[],
  importId?: string,
): Promise<Map<string, Measured>> {
  const asking = metrics.filter(({ ticketQuery }) => ticketQuery !== null)
  if (asking.length === 0) return new Map()
  const plans = await planMetrics(scope, asking)
  const asked = await duePeriods(scope, plans)
  const answers = await answerBatch(scope, asked)
  const computed = asked.map((one) => ({ ...one, periods: keptForm(one, answers.get(one)!) }))
  await keepChanged(
    scope,
    computed.flatMap(({ periods }) => periods),
  )
  await keepComputedFrom(
    scope,
    plans.map((plan) => ({
      metricId: plan.metric.id,
      definition: plan.definition,
      asOf: plan.known.asOf.toISOString(),
      computedAt: scope.now.toISOString(),
      range: rangeOf(plan),
    })),
  )
  const own = computed.filter(({ plan, attribution }) => attribution === plan.query.attribution)
  const changed = await appendComputed(scope, own, importId)
  return new Map(
    own.map(({ plan: { metric }, periods }) => [
      metric.id,
      { changed: changed.get(metric.id) ?? 0, computed: periods.length },
    ]),
  )
}

/** Bring one metric up to date: the batch of one. Nothing to do for a metric that asks no tickets. */
export const measureMetric = async (scope: Scope, metric: Metric, importId?: string): Promise<Measured> =>
  (await measureMetrics(scope, [metric], importId)).get(metric.id) ?? { changed: 0, computed: 0 }

const keptForm = (
  { plan: { metric, query, known }, attribution, due }: AskedPeriods,
  answers: readonly PeriodAnswer[],
): KeptPeriod[] =>
  answers.map((answer, index) => ({
    ...answer,
    metricId: metric.id,
    attribution,
    hollow: hollowReason(query, due[index]!, answer, known),
  }))

async function keepChanged(scope: Scope, periods: readonly KeptPeriod[]): Promise<void> {
  const before = await keptPeriods(scope, periods)
  const isOther = (period: KeptPeriod) => {
    const kept = before.get(keyOf(period))
    return (
      !kept || Object.entries(kept).some(([field, value]) => period[field as keyof typeof kept] !== value)
    )
  }
  await keepPeriods(scope, periods.filter(isOther))
}
