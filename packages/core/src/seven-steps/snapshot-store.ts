import { OnePage, type Snapshot } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'

type Row = Selectable<DB['page_snapshots']>

const snapshotRows = (scope: Scope) =>
  scope.transaction.selectFrom('page_snapshots').selectAll().where('workspace_id', '=', scope.workspaceId)

export async function insertSnapshot(
  scope: Scope,
  snapshot: { id: string; lapId: string; label: string; page: OnePage; madeBy: string; expiresAt: Date },
): Promise<void> {
  await scope.transaction
    .insertInto('page_snapshots')
    .values({
      workspace_id: scope.workspaceId,
      id: snapshot.id,
      lap_id: snapshot.lapId,
      label: snapshot.label,
      page: JSON.stringify(snapshot.page),
      made_by: snapshot.madeBy,
      made_at: scope.now,
      expires_at: snapshot.expiresAt,
    })
    .execute()
}

/** Newest first. */
export async function snapshotsOf(scope: Scope, lapId: string): Promise<Snapshot[]> {
  const rows = await snapshotRows(scope)
    .where('lap_id', '=', lapId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return await asSnapshots(scope, rows)
}

/** @throws not_found */
export async function readSnapshot(scope: Scope, id: string): Promise<Snapshot & { lapId: string }> {
  const row = await rowOf(scope, id)
  const [snapshot] = await asSnapshots(scope, [row])
  if (!snapshot) throw notFound('snapshot')
  return { ...snapshot, lapId: row.lap_id }
}

/** The frozen page, and one opening more. @throws not_found */
export async function openPage(
  scope: Scope,
  id: string,
  today: string,
): Promise<{ page: OnePage; expiresAt: string }> {
  const row = await rowOf(scope, id)
  await scope.transaction
    .updateTable('page_snapshots')
    .set({ opened: sql<number>`opened + 1`, last_opened_on: today })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
  // Through the shape, so that a page that was frozen before a field existed gets that field's usual value.
  return { page: OnePage.parse(row.page), expiresAt: row.expires_at.toISOString() }
}

export async function endSnapshot(scope: Scope, id: string): Promise<void> {
  await scope.transaction
    .updateTable('page_snapshots')
    .set({ revoked_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

async function rowOf(scope: Scope, id: string): Promise<Row> {
  const row = await snapshotRows(scope).where('id', '=', id).executeTakeFirst()
  if (!row) throw notFound('snapshot')
  return row
}

async function asSnapshots(scope: Scope, rows: readonly Row[]): Promise<Snapshot[]> {
  const makers = await personRefs(
    scope,
    rows.map((row) => row.made_by),
  )
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    madeBy: makers.get(row.made_by) ?? { id: row.made_by, name: '' },
    madeAt: row.made_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    opened: row.opened,
    lastOpenedOn: row.last_opened_on,
  }))
}
