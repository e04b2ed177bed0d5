import { measureTicketMetric, metricsToRefresh } from '@ratchet/core/metrics'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import type { Log } from '../log.ts'

/**
 * Let the periods of ticket metrics mature as time passes, in every workspace. One metric that fails does not hold up
 * the others.
 *
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function refreshTicketMetrics(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    const system = systemContext(outside, workspaceId)
    const { metricIds } = await metricsToRefresh(system, {})
    for (const metricId of metricIds) {
      try {
        await measureTicketMetric(system, { metricId })
      } catch (error) {
        log.error(`metric ${metricId} of workspace ${workspaceId} could not be measured`, error)
        failures.push(error)
      }
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some metrics were not measured')
}
