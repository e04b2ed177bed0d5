import type { Digest, NotificationSettings } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'

export async function savedSettings(scope: Scope, memberId: string): Promise<NotificationSettings | null> {
  const row = await scope.transaction
    .selectFrom('notification_settings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  if (!row) return null
  return {
    rhythm: row.rhythm as NotificationSettings['rhythm'],
    hour: row.hour,
    weekday: row.weekday,
    zone: row.zone,
    mentionsAtOnce: row.mentions_at_once,
    language: row.language as NotificationSettings['language'],
  }
}

export async function saveSettings(scope: Scope, memberId: string, to: NotificationSettings): Promise<void> {
  const columns = {
    rhythm: to.rhythm,
    hour: to.hour,
    weekday: to.weekday,
    zone: to.zone,
    mentions_at_once: to.mentionsAtOnce,
    language: to.language,
  }
  await scope.transaction
    .insertInto('notification_settings')
    .values({ workspace_id: scope.workspaceId, member_id: memberId, ...columns })
    .onConflict((target) => target.columns(['workspace_id', 'member_id']).doUpdateSet(columns))
    .execute()
}

/** Members who were told something that they have neither seen nor got in a digest. */
export async function membersWithNews(scope: Scope): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('notifications')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'notifications.workspace_id')
        .onRef('members.id', '=', 'notifications.member_id')
        .on('members.archived_at', 'is', null),
    )
    .select('member_id')
    .distinct()
    .where('notifications.workspace_id', '=', scope.workspaceId)
    .where('digest_id', 'is', null)
    .where('seen_at', 'is', null)
    .execute()
  return rows.map((row) => row.member_id)
}

export async function lastSlot(scope: Scope, memberId: string): Promise<string | null> {
  const row = await scope.transaction
    .selectFrom('digests')
    .select(sql<string | null>`max(slot)`.as('slot'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', memberId)
    .where('kind', '=', 'digest')
    .executeTakeFirst()
  return row?.slot ?? null
}

/**
 * Gather what one member has not seen into a digest. Rows that another worker holds are skipped, and the slot is
 * unique, so that the same digest is made once whoever comes.
 *
 * @returns how many it holds; 0 when there was nothing or it is there already
 */
export async function gather(
  scope: Scope,
  memberId: string,
  what: { kind: Digest['kind']; slot: string; until: Date; onlyMentions: boolean },
): Promise<number> {
  const mentions = what.onlyMentions ? sql`and kind = 'mention'` : sql``
  const { rows } = await sql<{ id: string }>`
    select id from notifications where workspace_id = ${scope.workspaceId} and member_id = ${memberId}
      and digest_id is null and seen_at is null and told_at <= ${what.until} ${mentions}
    for update skip locked`.execute(scope.transaction)
  if (rows.length === 0) return 0
  const id = scope.newId()
  const made = await scope.transaction
    .insertInto('digests')
    .values({
      workspace_id: scope.workspaceId,
      id,
      member_id: memberId,
      kind: what.kind,
      slot: what.slot,
      notification_count: rows.length,
      made_at: scope.now,
    })
    .onConflict((target) => target.columns(['workspace_id', 'member_id', 'kind', 'slot']).doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) return 0
  await scope.transaction
    .updateTable('notifications')
    .set({ digest_id: id })
    .where('workspace_id', '=', scope.workspaceId)
    .where(
      'id',
      'in',
      rows.map((row) => row.id),
    )
    .execute()
  return rows.length
}

export async function myDigests(scope: Scope, limit: number): Promise<Digest[]> {
  const rows = await scope.transaction
    .selectFrom('digests')
    .select(['id', 'kind', 'notification_count', 'made_at', 'mailed_at'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('member_id', '=', scope.actor.memberId)
    .orderBy('made_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Digest['kind'],
    count: row.notification_count,
    madeAt: row.made_at.toISOString(),
    mailedAt: row.mailed_at?.toISOString() ?? null,
  }))
}

const mostTries = 5
const waitMilliseconds = 15 * 60_000
/** Older ones are not mailed any more: whoever sets up mail today sends nobody last month's digests. */
const stillNewsMilliseconds = 48 * 3600_000

/**
 * Take one digest that waits to be mailed, for good: only `releaseClaimed` gives it back. Whoever dies with it in hand
 * leaves it unmailed rather than mailed twice. Nobody is mailed who has left or has stopped the mails since.
 */
export async function claimUnmailed(scope: Scope): Promise<{ id: string; memberId: string } | null> {
  const oldest = new Date(scope.now.getTime() - stillNewsMilliseconds)
  const { rows } = await sql<{ id: string; member_id: string }>`
    update digests set mail_claimed_at = ${scope.now}, mail_tries = mail_tries + 1
    where workspace_id = ${scope.workspaceId} and id = (
      select digests.id from digests
      join members on members.workspace_id = digests.workspace_id and members.id = digests.member_id
      left join notification_settings wish
        on wish.workspace_id = digests.workspace_id and wish.member_id = digests.member_id
      where digests.workspace_id = ${scope.workspaceId} and mailed_at is null and mail_claimed_at is null
        and made_at > ${oldest} and mail_tries < ${mostTries}
        and (mail_not_before is null or mail_not_before <= ${scope.now})
        and members.archived_at is null
        and (wish.rhythm is null or wish.rhythm <> 'off' or (digests.kind = 'at_once' and wish.mentions_at_once))
      order by made_at limit 1 for update of digests skip locked)
    returning id, member_id`.execute(scope.transaction)
  const row = rows[0]
  return row ? { id: row.id, memberId: row.member_id } : null
}

/** Give one back that surely was not mailed; it is tried again a while later. */
export async function releaseClaimed(scope: Scope, id: string): Promise<void> {
  await scope.transaction
    .updateTable('digests')
    .set({ mail_claimed_at: null, mail_not_before: new Date(scope.now.getTime() + waitMilliseconds) })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('mailed_at', 'is', null)
    .execute()
}

export async function memberOfDigest(scope: Scope, id: string): Promise<string> {
  const row = await scope.transaction
    .selectFrom('digests')
    .select('member_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.member_id
}

export async function noteMailed(scope: Scope, id: string): Promise<void> {
  await scope.transaction
    .updateTable('digests')
    .set({ mailed_at: scope.now })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}
