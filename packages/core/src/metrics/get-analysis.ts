import { metrics } from '@ratchet/contract'
import { allow, inputOf, query, type Scope } from '../foundation/index.ts'
import { analyseSeries, type SeriesToAnalyse } from './analyse-series.ts'
import { exclusionVersions } from './exclusions-store.ts'
import { readSeries } from './read-series.ts'
import { rebasesOf } from './rebases-store.ts'
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
  const { metric, points } = await readSeries(scope, metricId)
  return {
    metric,
    points,
    exclusions: await exclusionVersions(scope, metricId),
    rebases: await rebasesOf(scope, metricId),
    tickets: await ticketFacts(scope, metric),
  }
}
