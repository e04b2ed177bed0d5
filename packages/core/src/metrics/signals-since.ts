import type { AnalysisSignal, Metric } from '@ratchet/contract'
import { notFound, type Scope } from '../foundation/index.ts'
import { analyseSeries, type SeriesToAnalyse } from './analyse-series.ts'
import { seriesToAnalyseOf } from './get-analysis.ts'
import { newlyMeasured } from './newly-measured-store.ts'

export interface MetricWithSignals {
  metric: Metric
  /** Those that reach into the periods asked about, as they stand on the metric's recommended chart. */
  signals: AnalysisSignal[]
}

/** The signals of a metric that reach into periods from a day on. @throws not_found */
export async function signalsFrom(scope: Scope, metricId: string, from: string): Promise<MetricWithSignals> {
  const series = (await seriesToAnalyseOf(scope, [metricId], false)).get(metricId)
  if (!series) throw notFound('metric')
  return signalsOf(series, from)
}

function signalsOf(series: SeriesToAnalyse, from: string): MetricWithSignals {
  const { signals } = analyseSeries(series, {})
  return { metric: series.metric, signals: signals.filter(({ periods }) => (periods.at(-1) ?? '') >= from) }
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
  const measured = await newlyMeasured(scope, { since, teamIds, limit: mostMetrics })
  const series = await seriesToAnalyseOf(
    scope,
    measured.map(({ metricId }) => metricId),
    false,
  )
  for (const { metricId, from } of measured) {
    const own = series.get(metricId)
    const one = own && signalsOf(own, from)
    if (one && one.signals.length > 0) found.push(one)
  }
  return found
}
