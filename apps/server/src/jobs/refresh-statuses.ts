import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import { refreshStatuses } from '@ratchet/core/seven-steps'
import type { Log } from '../log.ts'

/**
 * Bring the statuses that a day changes up to today, in every workspace. One workspace that fails does not hold up
 * the others.
 *
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function refreshAllStatuses(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      await refreshStatuses(systemContext(outside, workspaceId), {})
    } catch (error) {
      log.error(`statuses of workspace ${workspaceId} could not be refreshed`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some workspaces were not refreshed')
}
