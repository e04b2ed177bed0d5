import type { StoredBaseline, StoredTarget } from './lap-record.ts'

/**
 * A target in units of the metric: an absolute one as it is, a relative one as a share of the frozen baseline's mean
 * (−0.7 on a mean of 80 is 24). Null while no baseline of that metric is frozen.
 */
export function resolveTarget(
  target: Pick<StoredTarget, 'metricId' | 'kind' | 'value'>,
  baselines: StoredBaseline[],
): number | null {
  if (target.kind === 'absolute') return target.value
  const baseline = baselines.find((found) => found.metricId === target.metricId)
  return baseline ? baseline.statistics.limits.mean * (1 + target.value) : null
}
