import type { Rebase } from '@ratchet/contract'
import type { Selectable } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import { authorOf } from './author.ts'

/** Every decision about new limits of a metric, in the order in which they were made. */
export async function rebasesOf(scope: Scope, metricId: string): Promise<Rebase[]> {
  return (await rebasesOfEach(scope, [metricId])).get(metricId) ?? []
}

/** Of several metrics in one statement; one without decisions is missing. */
export async function rebasesOfEach(
  scope: Scope,
  metricIds: readonly string[],
): Promise<Map<string, Rebase[]>> {
  const rows = await scope.transaction
    .selectFrom('metric_rebases')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', 'in', metricIds)
    .orderBy('decided_at')
    .orderBy('id')
    .execute()
  const people = await personRefs(
    scope,
    rows.flatMap((row) => [row.decided_by, row.withdrawn_by]),
  )
  const person = (id: string) => people.get(id) ?? { id, name: '' }
  const byMetric = Map.groupBy(rows, (row) => row.metric_id)
  return new Map([...byMetric].map(([metricId, own]) => [metricId, own.map((row) => toRebase(row, person))]))
}

/** @throws not_found */
export async function findRebase(scope: Scope, metricId: string, rebaseId: string): Promise<Rebase> {
  const found = (await rebasesOf(scope, metricId)).find(({ id }) => id === rebaseId)
  if (!found) throw notFound('decision')
  return found
}

export async function insertRebase(
  scope: Scope,
  metricId: string,
  rebase: Pick<Rebase, 'id' | 'startsOn' | 'decision' | 'reason'>,
): Promise<void> {
  await scope.transaction
    .insertInto('metric_rebases')
    .values({
      workspace_id: scope.workspaceId,
      id: rebase.id,
      metric_id: metricId,
      starts_on: rebase.startsOn,
      decision: rebase.decision,
      reason: rebase.reason,
      decided_by: authorOf(scope),
      decided_at: scope.now,
    })
    .execute()
}

/** Written once; the caller has checked that it stands. */
export async function markWithdrawn(scope: Scope, rebaseId: string, reason: string): Promise<void> {
  await scope.transaction
    .updateTable('metric_rebases')
    .set({ withdrawn_by: authorOf(scope), withdrawn_at: scope.now, withdrawal_reason: reason })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', rebaseId)
    .execute()
}

function toRebase(row: Selectable<DB['metric_rebases']>, person: (id: string) => Rebase['by']): Rebase {
  return {
    id: row.id,
    startsOn: row.starts_on,
    // The CHECK list of the table is the contract's list.
    decision: row.decision as Rebase['decision'],
    reason: row.reason,
    by: person(row.decided_by),
    at: row.decided_at.toISOString(),
    withdrawn:
      row.withdrawn_by && row.withdrawn_at
        ? { reason: row.withdrawal_reason, by: person(row.withdrawn_by), at: row.withdrawn_at.toISOString() }
        : null,
  }
}
