import { OperationError } from '@ratchet/core/foundation'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import { listChecksDue, runWatchCheck } from '@ratchet/core/seven-steps'
import type { Log } from '../log.ts'

/**
 * Look again at every kept gain whose day has come, in every workspace: nobody has to remember it, and nobody can leave
 * it out. A check that is refused (somebody ran it meanwhile, or its points are too few) is left for later.
 *
 * @throws AggregateError at the end, when any failed otherwise, so that the queue tries again
 */
export async function runAllWatchChecks(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    const system = systemContext(outside, workspaceId)
    try {
      for (const check of (await listChecksDue(system, {})).checks) {
        await runWatchCheck(system, check).catch((error: unknown) => {
          if (!(error instanceof OperationError)) throw error
        })
      }
    } catch (error) {
      log.error(`the watch of workspace ${workspaceId} could not look again`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some watches did not look again')
}
