import type { CalendarFeed } from '@ratchet/contract'
import { notFound, type Scope } from '../foundation/index.ts'

export interface FeedRecord extends CalendarFeed {
  memberId: string
}

export async function insertFeed(scope: Scope, memberId: string, teamId: string | null): Promise<string> {
  const id = scope.newId()
  await scope.transaction
    .insertInto('calendar_feeds')
    .values({
      workspace_id: scope.workspaceId,
      id,
      member_id: memberId,
      team_id: teamId,
      created_at: scope.now,
    })
    .execute()
  return id
}

/** Feeds that are good, the oldest first; of one member, or a single one. */
export async function feeds(
  scope: Scope,
  which: { memberId: string } | { id: string },
): Promise<FeedRecord[]> {
  let find = scope.transaction
    .selectFrom('calendar_feeds')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
  find = 'id' in which ? find.where('id', '=', which.id) : find.where('member_id', '=', which.memberId)
  return (await find.execute()).map((row) => ({
    id: row.id,
    memberId: row.member_id,
    teamId: row.team_id,
    createdAt: row.created_at.toISOString(),
  }))
}

/** @throws not_found when there is no such feed that is good */
export async function findFeed(scope: Scope, id: string): Promise<FeedRecord> {
  const [feed] = await feeds(scope, { id })
  if (!feed) throw notFound('calendar')
  return feed
}

export async function revokeFeed(scope: Scope, id: string): Promise<void> {
  await scope.transaction
    .updateTable('calendar_feeds')
    .set({ revoked_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}
