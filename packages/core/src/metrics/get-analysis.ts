import { metrics } from '@ratchet/contract'
import { allow, inputOf, notFound, query, type Scope } from '../foundation/index.ts'
import { analyseSeries, type SeriesToAnalyse } from './analyse-series.ts'
import { exclusionVersionsOf } from './exclusions-store.ts'
import { currentMeasurementsOf } from './measurements-store.ts'
import { pointsOf } from './read-series.ts'
import { rebasesOfEach } from './rebases-store.ts'
import { findMetrics } from './store.ts'
import { ticketFacts } from './tickets/ticket-facts.ts'

/** A metric's chart with limits, signals, left-out points, and whether new limits are offered. */
export const getAnalysis = query({
  name: 'get-analysis',
  allow: allow.viewers,
  input: inputOf(metrics.getAnalysis),
  run: async (scope, { metricId, ...asked }) => ({
    analysis: analyseSeries(await seriesToAnalyse(scope, metricId), asked),
  }),
})

/** What an analysis is reckoned from. @throws not_found */
export async function seriesToAnalyse(scope: Scope, metricId: string): Promise<SeriesToAnalyse> {
  const found = (await seriesToAnalyseOf(scope, [metricId])).get(metricId)
  if (!found) throw notFound('metric')
  return found
}

/**
 * The same of several metrics, in a handful of statements however many they are; one that is not here is missing.
 *
 * @param withTickets false leaves out what stands behind ticket metrics, which no signal depends on
 */
export async function seriesToAnalyseOf(
  scope: Scope,
  metricIds: readonly string[],
  withTickets = true,
): Promise<Map<string, SeriesToAnalyse>> {
  const found = new Map<string, SeriesToAnalyse>()
  if (metricIds.length === 0) return found
  const measured = await currentMeasurementsOf(scope, metricIds)
  const left = await exclusionVersionsOf(scope, metricIds)
  const decided = await rebasesOfEach(scope, metricIds)
  for (const metric of await findMetrics(scope, metricIds)) {
    const exclusions = left.get(metric.id) ?? []
    found.set(metric.id, {
      metric,
      points: pointsOf(metric, measured.get(metric.id) ?? [], exclusions),
      exclusions,
      rebases: decided.get(metric.id) ?? [],
      tickets: withTickets ? await ticketFacts(scope, metric) : null,
    })
  }
  return found
}
