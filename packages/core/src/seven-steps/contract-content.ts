import type { ContractTerms, Metric } from '@ratchet/contract'
import { ENGINE_VERSION } from '@ratchet/statistics'
import type { ContractContent, ContractMetricContent, LapRecord, StoredBaseline } from './lap-record.ts'
import { resolveTarget } from './resolve-target.ts'
import { followupWindow, judgingDate } from './windows.ts'

/**
 * What is frozen together at go-live, under one hash: definitions, baseline points and limits, targets, guardrails,
 * the follow-up and with it the judging date, and the engine that will judge.
 */
export function contractContent(
  lap: LapRecord,
  metrics: Map<string, Metric>,
  terms: ContractTerms,
): ContractContent {
  const frozen = judgedMetricIds(lap).flatMap((metricId) => {
    const metric = metrics.get(metricId)
    const baseline = lap.baselines.find((found) => found.metricId === metricId)
    return metric && baseline ? [metricContent(metric, baseline, terms)] : []
  })
  const name = (metricId: string) => metrics.get(metricId)?.name ?? ''
  return {
    terms,
    judgingOn: judgingDate(frozen.map((metric) => followupWindow(metric.period, terms))),
    metrics: frozen,
    targets: lap.targets.map((target) => ({
      ...target,
      metricName: name(target.metricId),
      resolvedValue: resolveTarget(target, lap.baselines) ?? target.value,
    })),
    guardrails: lap.guardrails.map((guardrail) => ({ ...guardrail, metricName: name(guardrail.metricId) })),
    predictions: lap.plan.predictions,
    engineVersion: ENGINE_VERSION,
    ownerId: lap.ownerId,
  }
}

/** The metrics that the contract judges: those with a target or a guardrail, in that order. */
export const judgedMetricIds = (lap: Pick<LapRecord, 'targets' | 'guardrails'>): string[] => [
  ...new Set([...lap.targets, ...lap.guardrails].map((wanted) => wanted.metricId)),
]

function metricContent(
  metric: Metric,
  baseline: StoredBaseline,
  terms: ContractTerms,
): ContractMetricContent {
  const window = followupWindow(metric.period, terms)
  return {
    metricId: metric.id,
    metricName: metric.name,
    metricVersion: metric.version,
    unit: metric.unit,
    direction: metric.direction,
    kind: metric.kind,
    period: metric.period,
    season: metric.season,
    zone: metric.zone,
    gapRule: metric.gapRule,
    ...(metric.ticketQuery && { ticketQuery: metric.ticketQuery }),
    baselineFrom: baseline.from,
    baselineTo: baseline.to,
    baselinePoints: baseline.points,
    limits: baseline.statistics.limits,
    followupFrom: window.from,
    followupTo: window.to,
  }
}
