import { dateIn, type Scope } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { deriveStatus, type LapFacts } from './derive-status.ts'
import { cacheStatus, findImprovement, type ImprovementRow } from './store.ts'

/** What the facts say today of one row; `lap` replaces the cached facts when the seven steps bring newer ones. */
export function statusOf(row: ImprovementRow, lap: LapFacts | null, today: string) {
  const kind = row.answer_kind as 'accept' | 'park' | 'decline' | null
  return deriveStatus(
    { answer: kind === null ? null : { kind, wakeUpOn: row.answer_wake_up_on }, lap },
    today,
  )
}

/** Derive the status anew and cache it for lists and filters. The only writer of that column. */
export async function refreshStatus(scope: Scope, id: string, lap: LapFacts | null): Promise<void> {
  const row = await findImprovement(scope, id)
  if (!row) return
  const { zone } = await getWorkspace(scope)
  await cacheStatus(scope, id, statusOf(row, lap, dateIn(zone, scope.now)), lap)
}
