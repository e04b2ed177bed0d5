import type { AnalysisSignal, Metric } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { analyseSeries } from './analyse-series.ts'
import { exclusionVersions } from './exclusions-store.ts'
import { newlyMeasured } from './newly-measured-store.ts'
import { readSeries } from './read-series.ts'
import { rebasesOf } from './rebases-store.ts'

export interface MetricWithSignals {
  metric: Metric
  /** Those that reach into the periods asked about, as they stand on the metric's recommended chart. */
  signals: AnalysisSignal[]
}

/** The signals of a metric that reach into periods from a day on. @throws not_found */
export async function signalsFrom(scope: Scope, metricId: string, from: string): Promise<MetricWithSignals> {
  const { metric, points } = await readSeries(scope, metricId)
  const { signals } = analyseSeries(
    {
      metric,
      points,
      exclusions: await exclusionVersions(scope, metricId),
      rebases: await rebasesOf(scope, metricId),
      tickets: null,
    },
    {},
  )
  return { metric, signals: signals.filter(({ periods }) => (periods.at(-1) ?? '') >= from) }
}

/** Looking at more metrics takes seconds; those measured last come first. */
const mostMetrics = 200

/**
 * Metrics whose measurements since a moment brought or belong to a signal, those measured last first.
 *
 * @param since measurements recorded from then on are new
 * @param teamIds of these teams only; null for all
 */
export async function metricsWithNewSignals(
  scope: Scope,
  { since, teamIds }: { since: Date; teamIds: readonly string[] | null },
): Promise<MetricWithSignals[]> {
  const found: MetricWithSignals[] = []
  for (const { metricId, from } of await newlyMeasured(scope, { since, teamIds, limit: mostMetrics })) {
    const one = await signalsFrom(scope, metricId, from)
    if (one.signals.length > 0) found.push(one)
  }
  return found
}
