import { handInOverdue } from '@ratchet/core/learning'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import type { Log } from '../log.ts'

/**
 * Hand in the mocks whose time is over, in every workspace. One workspace that fails does not hold up the others.
 *
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function handInOverdueMocks(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      await handInOverdue(systemContext(outside, workspaceId), {})
    } catch (error) {
      log.error(`overdue mocks of workspace ${workspaceId} could not be handed in`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some mocks were not handed in')
}
