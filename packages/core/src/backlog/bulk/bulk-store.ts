import type { BulkAct, ImprovementBatch } from '@ratchet/contract'
import { sql } from 'kysely'
import { notFound, type Scope } from '../../foundation/index.ts'
import { personRefs } from '../../people/index.ts'

export interface BatchRow {
  id: string
  act: BulkAct
  made_by: string
  made_at: Date
}

export async function insertBatch(scope: Scope, id: string, act: BulkAct, memberId: string): Promise<void> {
  await scope.transaction
    .insertInto('improvement_batches')
    .values({
      workspace_id: scope.workspaceId,
      id,
      act: JSON.stringify(act),
      made_by: memberId,
      made_at: scope.now,
    })
    .execute()
}

/** @throws not_found when this workspace has no such batch */
export async function readBatchRow(scope: Scope, id: string): Promise<BatchRow> {
  const row = await scope.transaction
    .selectFrom('improvement_batches')
    .select(['id', 'act', 'made_by', 'made_at'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw notFound('batch')
  return { ...row, act: row.act as unknown as BulkAct }
}

export async function batchRowsOf(scope: Scope, memberId: string, limit: number): Promise<BatchRow[]> {
  const rows = await scope.transaction
    .selectFrom('improvement_batches')
    .select(['id', 'act', 'made_by', 'made_at'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('made_by', '=', memberId)
    .orderBy('made_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, act: row.act as unknown as BulkAct }))
}

export async function toBatches(scope: Scope, rows: readonly BatchRow[]): Promise<ImprovementBatch[]> {
  const ids = rows.map(({ id }) => id)
  const counts = await scope.transaction
    .selectFrom('improvement_batch_rows')
    .select(['batch_id', sql<number>`count(*)::int`.as('changed')])
    .select(sql<number>`count(changed_back_at)::int`.as('changed_back'))
    .where('workspace_id', '=', scope.workspaceId)
    .where(sql<boolean>`batch_id = any(${ids}::uuid[])`)
    .groupBy('batch_id')
    .execute()
  const people = await personRefs(
    scope,
    rows.map(({ made_by }) => made_by),
  )
  return rows.map((row) => {
    const counted = counts.find(({ batch_id }) => batch_id === row.id)
    return {
      id: row.id,
      act: row.act,
      by: people.get(row.made_by) ?? { id: row.made_by, name: '' },
      at: row.made_at.toISOString(),
      changed: counted?.changed ?? 0,
      changedBack: counted?.changed_back ?? 0,
    }
  })
}

export async function noteChanged(scope: Scope, batchId: string, improvementId: string): Promise<void> {
  await scope.transaction
    .insertInto('improvement_batch_rows')
    .values({ workspace_id: scope.workspaceId, batch_id: batchId, improvement_id: improvementId })
    .execute()
}

export async function noteChangedBack(scope: Scope, batchId: string, improvementId: string): Promise<void> {
  await scope.transaction
    .updateTable('improvement_batch_rows')
    .set({ changed_back_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('batch_id', '=', batchId)
    .where('improvement_id', '=', improvementId)
    .execute()
}

/** What a batch changed and nobody has changed back. */
export async function standingOf(scope: Scope, batchId: string): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('improvement_batch_rows')
    .select('improvement_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('batch_id', '=', batchId)
    .where('changed_back_at', 'is', null)
    .orderBy('improvement_id')
    .execute()
  return rows.map((row) => row.improvement_id)
}
