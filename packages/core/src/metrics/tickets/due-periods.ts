import type { Scope } from '../../foundation/index.ts'
import type { AskedPeriods } from './answer-batch.ts'
import { forgetAllPeriods, forgetPeriodsBeyond, type KeptRange, restlessPeriods } from './batch-store.ts'
import type { MetricPlan } from './metric-plans.ts'
import { type KeptPeriods, periodsToMeasure } from './periods-to-measure.ts'
import { otherAttribution } from './query-rules.ts'
import type { PeriodRange } from './ticket-periods-store.ts'

/** What a metric's plan reaches; nothing where the source holds no ticket. */
export const rangeOf = ({ frame }: Pick<MetricPlan, 'frame'>): PeriodRange | null =>
  frame.length > 0 ? { from: frame[0]!.periodStart, to: frame.at(-1)!.periodStart } : null

export const framesOf = (plans: readonly MetricPlan[]): KeptRange[] =>
  plans.map((plan) => ({ metricId: plan.metric.id, range: rangeOf(plan) }))

/** Forget what may not be used any more, and say which periods each metric must compute by each of its dates. */
export async function duePeriods(scope: Scope, plans: readonly MetricPlan[]): Promise<AskedPeriods[]> {
  await forget(scope, plans)
  const usable = plans.filter(({ kept }) => kept !== null).map(({ metric }) => metric.id)
  const restless = usable.length > 0 ? await restlessPeriods(scope, usable) : new Map<string, string[]>()
  return plans.flatMap((plan) => {
    const { query, metric, frame, touched } = plan
    const other = otherAttribution(query)
    return [query.attribution, ...(other === null ? [] : [other])].map((attribution) => {
      const kept = keptOf(plan, restless.get(`${metric.id} ${attribution}`))
      return { plan, attribution, due: periodsToMeasure(query, frame, kept, touched) }
    })
  })
}

/** Most imports leave nothing to forget, and then nothing is deleted. */
async function forget(scope: Scope, plans: readonly MetricPlan[]): Promise<void> {
  const useless = plans.filter(({ kept }) => kept === null)
  if (useless.length > 0) {
    await forgetAllPeriods(
      scope,
      useless.map(({ metric }) => metric.id),
    )
  }
  const beyond = plans.filter((plan) => plan.kept !== null && reachesBeyond(plan.kept, rangeOf(plan)))
  if (beyond.length > 0) await forgetPeriodsBeyond(scope, framesOf(beyond))
}

const reachesBeyond = (kept: PeriodRange, range: PeriodRange | null): boolean =>
  range === null || kept.from < range.from || kept.to > range.to

function keptOf({ kept }: MetricPlan, restless: readonly string[] = []): KeptPeriods | null {
  if (kept === null) return null
  const has = (periodStart: string) => kept.from <= periodStart && periodStart <= kept.to
  return { has, restless: new Set(restless) }
}
