import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import { refreshStandings } from '@ratchet/core/service-levels'
import type { Log } from '../log.ts'

/**
 * Reckon every error budget anew, in every workspace: time moves the windows. One workspace that fails does not hold up
 * the others.
 *
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function refreshAllBudgets(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      await refreshStandings(systemContext(outside, workspaceId), {})
    } catch (error) {
      log.error(`budgets of workspace ${workspaceId} could not be refreshed`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some workspaces were not refreshed')
}
