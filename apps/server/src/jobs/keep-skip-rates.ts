import { isManager } from '@ratchet/core/foundation'
import { listSkipMetrics } from '@ratchet/core/learning'
import { type Outside, resolveMember, systemContext, workspaceIds } from '@ratchet/core/people'
import { keepSkipRates } from '../http/keep-skip-rates.ts'
import type { Log } from '../log.ts'

/**
 * Add the weeks that are over to the rates of steps left out, in every workspace that keeps them, in the name of who
 * asked for them. Where that member has left or manages no longer, they wait until a manager asks again.
 *
 * @throws AggregateError at the end, when any failed, so that the queue tries again
 */
export async function keepAllSkipRates(outside: Outside, log: Log): Promise<void> {
  const failures: unknown[] = []
  for (const workspaceId of await workspaceIds(outside.database)) {
    try {
      const [first] = (await listSkipMetrics(systemContext(outside, workspaceId), {})).kept
      const keeper = first?.keptBy ? await resolveMember(outside, workspaceId, first.keptBy) : null
      if (keeper && isManager(keeper.actor)) await keepSkipRates(keeper)
    } catch (error) {
      log.error(`the rates of steps left out could not be kept in workspace ${workspaceId}`, error)
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some rates were not kept')
}
