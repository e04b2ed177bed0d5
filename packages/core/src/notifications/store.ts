import { type Notification, type NotificationKind, notifiedAbout, type Role } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'

interface NewNotification extends Pick<Notification, 'id' | 'kind' | 'about' | 'other' | 'detail'> {
  memberId: string
}

const rowsAtOnce = 1000

export async function insertNotifications(scope: Scope, told: readonly NewNotification[]): Promise<void> {
  for (let from = 0; from < told.length; from += rowsAtOnce) {
    await scope.transaction
      .insertInto('notifications')
      .values(
        told.slice(from, from + rowsAtOnce).map(({ id, memberId, kind, about, other, detail }) => ({
          workspace_id: scope.workspaceId,
          id,
          member_id: memberId,
          kind,
          about_kind: about.kind,
          about_id: about.id,
          about_words: about.words,
          other_id: other?.id ?? null,
          other_words: other?.words ?? null,
          detail,
          told_by: scope.actor.memberId,
          told_at: scope.now,
        })),
      )
      .execute()
  }
}

export interface NotificationRow {
  id: string
  kind: string
  about_kind: string
  about_id: string
  about_words: string
  other_id: string | null
  other_words: string | null
  detail: string
  told_by: string | null
  told_at: Date
  seen_at: Date | null
}

/** What the person who asks was told, newest first; `after` is the last one of the page before. */
export async function myRows(
  scope: Scope,
  wanted: { unseen: boolean; limit: number; after: { at: string; id: string } | null },
): Promise<NotificationRow[]> {
  let rows = scope.transaction
    .selectFrom('notifications')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', scope.actor.memberId)
    .orderBy('told_at', 'desc')
    .orderBy('id', 'desc')
    .limit(wanted.limit)
  if (wanted.unseen) rows = rows.where('seen_at', 'is', null)
  const { after } = wanted
  if (after) rows = rows.where(sql<boolean>`(told_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  return await rows.execute()
}

const countedAtMost = 1000

export async function countUnseen(scope: Scope): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from notifications where workspace_id = ${scope.workspaceId} and member_id = ${scope.actor.memberId}
      and seen_at is null limit ${countedAtMost}) as unseen`.execute(scope.transaction)
  return rows[0]?.count ?? 0
}

/** Only one's own can be put away. @returns whether any of these is one's own */
export async function markSeen(scope: Scope, ids: readonly string[], seen: boolean): Promise<boolean> {
  const seenAt = seen ? sql`coalesce(seen_at, ${scope.now})` : sql`null`
  const { rows } = await sql`update notifications set seen_at = ${seenAt}
    where workspace_id = ${scope.workspaceId} and member_id = ${scope.actor.memberId}
      and id = any(${ids}::uuid[]) returning id`.execute(scope.transaction)
  return rows.length > 0
}

export async function toNotifications(
  scope: Scope,
  rows: readonly NotificationRow[],
): Promise<Notification[]> {
  const people = await personRefs(
    scope,
    rows.map((row) => row.told_by),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NotificationKind,
    about: {
      kind: notifiedAbout.find((kind) => kind === row.about_kind) ?? notifiedAbout[0],
      id: row.about_id,
      words: row.about_words,
    },
    other: row.other_id === null ? null : { id: row.other_id, words: row.other_words ?? '' },
    detail: row.detail,
    by: row.told_by === null ? null : (people.get(row.told_by) ?? { id: row.told_by, name: '' }),
    at: row.told_at.toISOString(),
    seenAt: row.seen_at?.toISOString() ?? null,
  }))
}

/** What one digest gathered, newest first. */
export async function rowsOfDigest(scope: Scope, digestId: string): Promise<NotificationRow[]> {
  return await scope.transaction
    .selectFrom('notifications')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('digest_id', '=', digestId)
    .orderBy('told_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Read with somebody's own sight, inside the system's work: the wall of team-private improvements is theirs. */
export async function asMember<Result>(
  scope: Scope,
  member: { id: string; role: Role },
  read: () => Promise<Result>,
): Promise<Result> {
  const seesAll = member.role === 'manager' || member.role === 'administrator'
  const look = (memberId: string, sees: string) =>
    sql`select set_config('ratchet.member_id', ${memberId}, true),
      set_config('ratchet.sees_private', ${sees}, true)`.execute(scope.transaction)
  await look(member.id, seesAll ? 'all' : '')
  const result = await read()
  await look('', 'all')
  return result
}
