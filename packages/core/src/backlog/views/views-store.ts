import type { BacklogView, ViewSearch } from '@ratchet/contract'
import { type SqlBool, sql } from 'kysely'
import { notFound, type Scope } from '../../foundation/index.ts'
import { personRefs } from '../../people/index.ts'
import { type Chooser, mayChange } from './view-rules.ts'

export interface ViewRow {
  id: string
  name: string
  team_id: string | null
  search: unknown
  made_by: string
  version: number
  archived_at: Date | null
}

const seenBy = (scope: Scope) =>
  sql<SqlBool>`archived_at is null and (team_id is not null or made_by = ${scope.actor.memberId})`

const columns = ['id', 'name', 'team_id', 'search', 'made_by', 'version', 'archived_at'] as const

/** One's own and those of every team, by name. */
export async function viewRows(scope: Scope): Promise<ViewRow[]> {
  return await scope.transaction
    .selectFrom('backlog_views')
    .select(columns)
    .where('workspace_id', '=', scope.workspaceId)
    .where(seenBy(scope))
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** @throws not_found for one that is somebody else's own, too: nobody learns that it is there */
export async function readViewRow(scope: Scope, id: string, forUpdate = false): Promise<ViewRow> {
  let find = scope.transaction
    .selectFrom('backlog_views')
    .select(columns)
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where(seenBy(scope))
  if (forUpdate) find = find.forUpdate()
  const row = await find.executeTakeFirst()
  if (!row) throw notFound('view')
  return row
}

export async function countOwn(scope: Scope): Promise<number> {
  const { count } = await scope.transaction
    .selectFrom('backlog_views')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('made_by', '=', scope.actor.memberId)
    .where('archived_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertView(
  scope: Scope,
  view: { id: string; name: string; teamId: string | null; search: ViewSearch; memberId: string },
): Promise<void> {
  await scope.transaction
    .insertInto('backlog_views')
    .values({
      workspace_id: scope.workspaceId,
      id: view.id,
      name: view.name,
      team_id: view.teamId,
      search: JSON.stringify(view.search),
      made_by: view.memberId,
      made_at: scope.now,
    })
    .execute()
}

export async function updateView(
  scope: Scope,
  id: string,
  to: { name?: string; search?: ViewSearch; archivedAt?: Date | null },
): Promise<void> {
  await scope.transaction
    .updateTable('backlog_views')
    .set({
      ...(to.name === undefined ? {} : { name: to.name }),
      ...(to.search === undefined ? {} : { search: JSON.stringify(to.search) }),
      ...(to.archivedAt === undefined ? {} : { archived_at: to.archivedAt }),
      version: sql<number>`version + 1`,
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

export async function toViews(
  scope: Scope,
  rows: readonly ViewRow[],
  chooser: Chooser,
): Promise<BacklogView[]> {
  const people = await personRefs(
    scope,
    rows.map(({ made_by }) => made_by),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    teamId: row.team_id,
    search: row.search as ViewSearch,
    madeBy: people.get(row.made_by) ?? { id: row.made_by, name: '' },
    mine: mayChange({ madeBy: row.made_by, teamId: row.team_id }, chooser),
    version: row.version,
  }))
}

/** The default view, while it is still there to be seen. */
export async function readDefault(scope: Scope): Promise<string | null> {
  const row = await scope.transaction
    .selectFrom('default_backlog_views')
    .innerJoin('backlog_views', (join) =>
      join
        .onRef('backlog_views.workspace_id', '=', 'default_backlog_views.workspace_id')
        .onRef('backlog_views.id', '=', 'default_backlog_views.view_id'),
    )
    .select('view_id')
    .where('default_backlog_views.workspace_id', '=', scope.workspaceId)
    .where('default_backlog_views.member_id', '=', scope.actor.memberId)
    .where(seenBy(scope))
    .executeTakeFirst()
  return row?.view_id ?? null
}

export async function writeDefault(scope: Scope, memberId: string, viewId: string | null): Promise<void> {
  await scope.transaction
    .deleteFrom('default_backlog_views')
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .execute()
  if (viewId === null) return
  await scope.transaction
    .insertInto('default_backlog_views')
    .values({ workspace_id: scope.workspaceId, member_id: memberId, view_id: viewId })
    .onConflict((target) => target.columns(['workspace_id', 'member_id']).doUpdateSet({ view_id: viewId }))
    .execute()
}
