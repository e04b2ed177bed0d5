import { sevenSteps, type TargetInput } from '@ratchet/contract'
import { allow, inputOf, invalid } from '../foundation/index.ts'
import { periodEndOf, readMetric } from '../metrics/index.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'
import type { LapRecord } from './lap-record.ts'

/** Step 3: where we want to be, by when, and what must not suffer for it. */
export const setTargets = lapOperation({
  name: 'set-targets',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setTargets),
  run: async (scope, { lap }, input) => {
    mustNotBeFrozen(lap, 'The target')
    for (const [index, target] of input.targets.entries()) {
      const metric = await readMetric(scope, target.metricId)
      refuseTarget(lap, target, metric, `targets.${index}`)
    }
    for (const guardrail of input.guardrails) await readMetric(scope, guardrail.metricId)
    refuseDoubles(input)
    const known = <Item extends { id: string; metricId: string }>(items: Item[], metricId: string) =>
      items.find((item) => item.metricId === metricId)?.id ?? scope.newId()
    const targets = input.targets.map((target) => ({ ...target, id: known(lap.targets, target.metricId) }))
    const guardrails = input.guardrails.map((guardrail) => ({
      ...guardrail,
      id: known(lap.guardrails, guardrail.metricId),
    }))
    await changeLap(scope, lap, { targets, guardrails }, { targets: lap.targets, guardrails: lap.guardrails })
  },
})

function refuseTarget(
  lap: LapRecord,
  target: TargetInput,
  metric: { direction: 'increase' | 'decrease'; period: 'day' | 'week' | 'month' },
  path: string,
): void {
  if (target.kind === 'relative') {
    const wrongWay = metric.direction === 'increase' ? target.value <= 0 : target.value >= 0
    if (wrongWay) {
      const wanted =
        metric.direction === 'increase'
          ? 'higher is better, so it must be above 0'
          : 'lower is better, so it must be below 0, such as −0.7 for 70 % less'
      throw invalid(`${path}.value`, `points the wrong way: ${wanted}`)
    }
  }
  const baseline = lap.baselines.find((found) => found.metricId === target.metricId)
  if (baseline && target.byOn <= periodEndOf(metric.period, baseline.to)) {
    throw invalid(
      `${path}.byOn`,
      `must lie after the baseline, which ends on ${periodEndOf(metric.period, baseline.to)}`,
    )
  }
}

function refuseDoubles(input: { targets: { metricId: string }[]; guardrails: { metricId: string }[] }): void {
  const seen = new Set<string>()
  for (const [list, items] of Object.entries({ targets: input.targets, guardrails: input.guardrails })) {
    for (const [index, item] of items.entries()) {
      if (seen.has(item.metricId)) {
        throw invalid(
          `${list}.${index}.metricId`,
          'is judged already: a metric is one target or one guardrail',
        )
      }
      seen.add(item.metricId)
    }
  }
}
