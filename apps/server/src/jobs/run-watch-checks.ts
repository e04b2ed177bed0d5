import { OperationError } from '@ratchet/core/foundation'
import type { Outside } from '@ratchet/core/people'
import { listChecksDue, runWatchCheck } from '@ratchet/core/seven-steps'
import type { Log } from '../log.ts'
import { inEveryWorkspace } from './in-every-workspace.ts'

/**
 * Look again at every kept gain whose day has come: nobody has to remember it, and nobody can leave it out. A check that
 * is refused (somebody ran it meanwhile, or its points are too few) is left for later.
 */
export const runAllWatchChecks = (outside: Outside, log: Log): Promise<void> =>
  inEveryWorkspace(outside, log, 'the watch did not look again', async (system) => {
    for (const check of (await listChecksDue(system, {})).checks) {
      await runWatchCheck(system, check).catch((error: unknown) => {
        if (!(error instanceof OperationError)) throw error
      })
    }
  })
