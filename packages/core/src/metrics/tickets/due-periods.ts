import type { Scope } from '../../foundation/index.ts'
import type { AskedPeriods } from './answer-batch.ts'
import { forgetPeriods, type KeptRange, type KeptSummary, keptSummaries } from './batch-store.ts'
import type { MetricPlan } from './metric-plans.ts'
import { type KeptPeriods, periodsToMeasure } from './periods-to-measure.ts'
import { otherAttribution } from './query-rules.ts'

/** What the metrics' plans reach; nothing where the source holds no ticket. */
export const framesOf = (plans: readonly MetricPlan[]): KeptRange[] =>
  plans.map(({ metric, frame }) => ({
    metricId: metric.id,
    range: frame.length > 0 ? { from: frame[0]!.periodStart, to: frame.at(-1)!.periodStart } : null,
  }))

/** Forget what may not be used any more, and say which periods each metric must compute by each of its dates. */
export async function duePeriods(scope: Scope, plans: readonly MetricPlan[]): Promise<AskedPeriods[]> {
  const frames = framesOf(plans)
  await forgetPeriods(
    scope,
    plans.map((plan, index) => (plan.usable ? frames[index]! : { metricId: plan.metric.id, range: null })),
  )
  const usable = plans.filter((plan) => plan.usable).map(({ metric }) => metric.id)
  const summaries = await keptSummaries(scope, usable)
  return plans.flatMap((plan) => {
    const { query, metric, frame, touched } = plan
    const other = otherAttribution(query)
    return [query.attribution, ...(other === null ? [] : [other])].map((attribution) => {
      const kept = keptOf(plan, summaries.get(`${metric.id} ${attribution}`))
      return { plan, attribution, due: periodsToMeasure(query, frame, kept, touched) }
    })
  })
}

/** Null where nothing is kept, or something in between is missing: then all is computed. */
function keptOf({ frame }: MetricPlan, summary: KeptSummary | undefined): KeptPeriods | null {
  if (summary === undefined) return null
  const { first, last, count, restless } = summary
  const has = (periodStart: string) => first <= periodStart && periodStart <= last
  if (frame.filter(({ periodStart }) => has(periodStart)).length !== count) return null
  return { has, restless: new Set(restless ?? []) }
}
