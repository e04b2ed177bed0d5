import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import type { LapFacts } from './derive-status.ts'
import { cacheStatus, findImprovement, statusOf } from './store.ts'

/** Derive the status anew and cache it for lists and filters. The only writer of that column. */
export async function refreshStatus(scope: Scope, id: string, lap: LapFacts | null): Promise<void> {
  const row = await findImprovement(scope, id)
  if (!row) return
  const { zone } = await getWorkspace(scope)
  await cacheStatus(scope, id, statusOf(row, lap, dateIn(zone, scope.now)), lap)
}
