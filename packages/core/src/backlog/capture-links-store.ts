import type { CaptureLink } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'

export interface NewCaptureLink {
  id: string
  name: string
  teamId: string | null
  serviceId: string | null
  createdBy: string
  expiresAt: Date | null
}

export async function insertCaptureLink(scope: Scope, link: NewCaptureLink): Promise<void> {
  await scope.transaction
    .insertInto('capture_links')
    .values({
      workspace_id: scope.workspaceId,
      id: link.id,
      name: link.name,
      team_id: link.teamId,
      service_id: link.serviceId,
      created_by: link.createdBy,
      created_at: scope.now,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** All capture links, newest first; one of them, where an id is given. */
export async function selectCaptureLinks(scope: Scope, id: string | null = null): Promise<CaptureLink[]> {
  const { rows } = await sql<CaptureLinkRow>`
    select link.id, link.name, link.team_id, teams.name as team, link.service_id, services.name as service,
      link.created_by, members.name as creator, link.created_at, link.expires_at, link.revoked_at,
      (select count(*)::int from improvements
        where improvements.workspace_id = link.workspace_id and capture_link_id = link.id) as captured
    from capture_links link
    left join teams on teams.workspace_id = link.workspace_id and teams.id = link.team_id
    left join services on services.workspace_id = link.workspace_id and services.id = link.service_id
    left join members on members.workspace_id = link.workspace_id and members.id = link.created_by
    where link.workspace_id = ${scope.workspaceId} and (${id}::uuid is null or link.id = ${id}::uuid)
    order by link.created_at desc, link.id desc`.execute(scope.transaction)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    team: row.team_id === null ? null : { id: row.team_id, name: row.team ?? '' },
    service: row.service_id === null ? null : { id: row.service_id, name: row.service ?? '' },
    createdBy: { id: row.created_by, name: row.creator ?? '' },
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    captured: row.captured,
  }))
}

interface CaptureLinkRow {
  id: string
  name: string
  team_id: string | null
  team: string | null
  service_id: string | null
  service: string | null
  created_by: string
  creator: string | null
  created_at: Date
  expires_at: Date | null
  revoked_at: Date | null
  captured: number
}

export async function saveRevoked(scope: Scope, id: string): Promise<void> {
  await scope.transaction
    .updateTable('capture_links')
    .set({ revoked_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

/** How many sentences came by a link since; the link is locked, so that a burst counts itself. */
export async function capturedSince(scope: Scope, id: string, since: Date): Promise<number> {
  await sql`select 1 from capture_links where workspace_id = ${scope.workspaceId} and id = ${id} for update`.execute(
    scope.transaction,
  )
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from improvements
    where workspace_id = ${scope.workspaceId} and capture_link_id = ${id} and captured_at > ${since}`.execute(
    scope.transaction,
  )
  return rows[0]?.count ?? 0
}
