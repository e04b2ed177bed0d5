import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import type { LapFacts } from './derive-status.ts'
import { cacheStatus, findImprovement, statusOf } from './store.ts'
import { tellFollowers } from './talk/followers.ts'

/**
 * Derive the status anew and cache it for lists and filters. The only writer of that column. Whoever follows is told
 * where the work stands now; what an answer changes, the answer itself tells, and a lost gain the check that found it.
 */
export async function refreshStatus(scope: Scope, id: string, lap: LapFacts | null): Promise<void> {
  const row = await findImprovement(scope, id)
  if (!row) return
  const { zone } = await getWorkspace(scope)
  const status = statusOf(row, lap, dateIn(zone, scope.now))
  await cacheStatus(scope, id, status, lap)
  if (status === row.status || status === 'reopened' || lap === null) return
  await tellFollowers(scope, row, { kind: 'status', detail: status })
}
