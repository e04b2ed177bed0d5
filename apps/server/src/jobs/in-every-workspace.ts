import type { Context } from '@ratchet/core/foundation'
import { type Outside, systemContext, workspaceIds } from '@ratchet/core/people'
import type { Log } from '../log.ts'

/**
 * Do something as the system in every workspace. One workspace that fails does not hold up the others.
 *
 * @param what names it in the log: "the budgets were not refreshed"
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function inEveryWorkspace(
  outside: Outside,
  log: Log,
  what: string,
  act: (system: Context) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      await act(systemContext(outside, workspaceId))
    } catch (error) {
      log.error(`${what}, in workspace ${workspaceId}`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${what}, in some workspaces`)
}
