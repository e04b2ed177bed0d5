import { type ContractDraft, sevenSteps, type Warning } from '@ratchet/contract'
import { positions } from '@ratchet/evidence'
import { planFollowup } from '@ratchet/statistics'
import { allow, dateIn, inputOf, preconditionFailed, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { contentNow, pointsKnown } from './freeze-contract.ts'
import type { ContractContent, ContractMetricContent } from './lap-record.ts'
import { findOverlaps, loadLap } from './lap-scope.ts'
import { overlapWarning } from './overlap-rules.ts'
import { followupWindow } from './windows.ts'

/** What people usually grant a change before they have thought about it: a quarter of weeks, a fortnight of days. */
const usualFollowup = 12

/** The earliest honest judging date, shown before anyone commits. Reads only. */
export const draftContract = query({
  name: 'draft-contract',
  allow: allow.viewers,
  input: inputOf(sevenSteps.draftContract),
  run: async (scope, input): Promise<{ draft: ContractDraft }> => {
    const { lap } = await loadLap(scope, input.lapId)
    const { zone } = await getWorkspace(scope)
    const terms = {
      goLiveOn: input.terms.goLiveOn ?? dateIn(zone, scope.now),
      settlingInPeriods: input.terms.settlingInPeriods ?? 0,
      followupPeriods: input.terms.followupPeriods ?? usualFollowup,
    }
    const judged = [...lap.targets, ...lap.guardrails]
    const without = judged.filter(
      ({ metricId }) => !lap.baselines.some((found) => found.metricId === metricId),
    )
    if (judged.length === 0 || without.length > 0) {
      throw preconditionFailed(
        'nothing_to_judge',
        'A judging date can be named once each target and guardrail has a frozen baseline in step 2.',
      )
    }
    const content = await contentNow(scope, lap, terms)
    const known = pointsKnown(scope, content)
    const metrics = content.metrics.map((metric) => draftMetric(content, metric))
    return {
      draft: {
        terms,
        judgingOn: content.judgingOn,
        metrics,
        pointsKnown: known,
        warnings: [...warnings(content, known), ...overlapWarning(await findOverlaps(scope, lap, content))],
      },
    }
  },
})

function draftMetric(
  content: ContractContent,
  metric: ContractMetricContent,
): ContractDraft['metrics'][number] {
  const target = content.targets.find((found) => found.metricId === metric.metricId)
  const guardrail = content.guardrails.find((found) => found.metricId === metric.metricId)
  const changeWanted = target ? Math.abs(target.resolvedValue - metric.limits.mean) : null
  const better = metric.direction === 'increase' ? 1 : -1
  const plan = planFollowup({
    baseline: metric.baselinePoints.map((point) => point.value),
    positions: positions(metric, metric.baselinePoints),
    ...(changeWanted === null
      ? { change: -better * (guardrail?.toleratedHarm ?? 0), verdict: 'worse' as const }
      : { change: better * changeWanted }),
    seasonPeriod: metric.season,
    lengths: [content.terms.followupPeriods],
  })
  const periodsNeeded = plan.periodsNeeded
  return {
    metricId: metric.metricId,
    metricName: metric.metricName,
    unit: metric.unit,
    period: metric.period,
    followupFrom: metric.followupFrom,
    followupTo: metric.followupTo,
    changeWanted,
    smallestDetectable: plan.smallestDetectable[0]?.change ?? null,
    periodsNeeded,
    earliestJudgingOn:
      periodsNeeded === null
        ? null
        : followupWindow(metric.period, { ...content.terms, followupPeriods: periodsNeeded }).judgingOn,
  }
}

function warnings(content: ContractContent, known: number): Warning[] {
  const found: Warning[] = []
  if (known > 0) found.push({ code: 'late_contract', params: { points: known } })
  for (const target of content.targets) {
    if (target.byOn < content.judgingOn) {
      found.push({ code: 'target_before_judging', params: { metric: target.metricName, byOn: target.byOn } })
    }
  }
  return found
}
