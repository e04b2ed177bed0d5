import type { WatchCheck } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'

export async function readChecks(scope: Scope, lapId: string): Promise<WatchCheck[]> {
  const rows = await scope.transaction
    .selectFrom('watch_checks')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    number: row.number,
    dueOn: row.due_on,
    ranAt: row.ran_at?.toISOString() ?? null,
    results: row.results as WatchCheck['results'],
  }))
}

export async function insertChecks(scope: Scope, lapId: string, dates: string[]): Promise<void> {
  await scope.transaction
    .insertInto('watch_checks')
    .values(
      dates.map((due, index) => ({
        workspace_id: scope.workspaceId,
        lap_id: lapId,
        number: index + 1,
        due_on: due,
      })),
    )
    .execute()
}

export async function recordCheck(
  scope: Scope,
  lapId: string,
  number: number,
  results: WatchCheck['results'],
): Promise<void> {
  await scope.transaction
    .updateTable('watch_checks')
    .set({ ran_at: scope.now, results: JSON.stringify(results) })
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .where('number', '=', number)
    .execute()
}

/** The earliest check of each lap that has not run; those whose day has come, longest due first. */
export async function checksDue(
  scope: Scope,
  today: string,
  limit: number,
): Promise<{ lapId: string; number: number; dueOn: string }[]> {
  const next = scope.transaction
    .selectFrom('watch_checks')
    .distinctOn('lap_id')
    .select(['lap_id as lapId', 'number', 'due_on as dueOn'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('ran_at', 'is', null)
    .orderBy('lap_id')
    .orderBy('number')
    .as('next')
  return await scope.transaction
    .selectFrom(next)
    .selectAll()
    .where('next.dueOn', '<=', today)
    .orderBy('next.dueOn')
    .limit(limit)
    .execute()
}
