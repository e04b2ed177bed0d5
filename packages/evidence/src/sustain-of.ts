import type { WatchCheck } from '@ratchet/contract'
import { judgeWith } from '@ratchet/statistics'
import type { ContractMetricContent, FrozenPoint } from './contract-content.ts'
import { positions } from './judge-metric.ts'

type Result = NonNullable<WatchCheck['results']>[number]

/** Whether the gain in one metric is still there, by the engine that the contract names. */
export function sustainOf(
  metric: Pick<ContractMetricContent, 'metricId' | 'metricName' | 'direction' | 'season' | 'period'>,
  engine: string,
  series: { baseline: FrozenPoint[]; followup: FrozenPoint[]; later: FrozenPoint[] },
): Result {
  const { baseline, followup, later } = series
  const values = (points: FrozenPoint[]) => points.map((point) => point.value)
  const { sustain } = judgeWith(engine, {
    direction: metric.direction,
    target: null,
    seasonPeriod: metric.season,
    baseline: values(baseline),
    followup: values(followup),
    later: values(later),
    positions: {
      baseline: positions(metric, baseline),
      followup: positions(metric, followup),
      later: positions(metric, later),
    },
  })
  return {
    metricId: metric.metricId,
    metricName: metric.metricName,
    code: sustain?.verdict ?? 'insufficient_data',
    retained: sustain && 'retained' in sustain ? sustain.retained : null,
    laterCount: later.length,
  }
}
