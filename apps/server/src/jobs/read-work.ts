import { readWork } from '@ratchet/core/learning'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import type { Log } from '../log.ts'

/**
 * Let the learning room read on in every workspace's history. One workspace that fails does not hold up the others.
 *
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function readAllWork(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      while ((await readWork(systemContext(outside, workspaceId), {})).more);
    } catch (error) {
      log.error(`the history of workspace ${workspaceId} could not be read for the work link`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some histories were not read')
}
