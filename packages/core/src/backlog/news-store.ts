import type { News, NewsKind } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'

interface Told {
  kind: NewsKind
  reason: string
  intoId: string | null
}

/** Tell everybody who sent one of these sentences what became of it, except whoever did it. */
export async function tell(
  scope: Scope,
  about: readonly { id: string; submitted_by: string }[],
  { kind, reason, intoId }: Told,
): Promise<void> {
  const { memberId } = scope.actor
  if (memberId === null) return
  const others = about.filter(({ submitted_by }) => submitted_by !== memberId)
  if (others.length === 0) return
  await scope.transaction
    .insertInto('answer_news')
    .values(
      others.map(({ id, submitted_by }) => ({
        workspace_id: scope.workspaceId,
        id: scope.newId(),
        member_id: submitted_by,
        improvement_id: id,
        kind,
        reason,
        into_id: intoId,
        told_by: memberId,
        told_at: scope.now,
      })),
    )
    .execute()
}

/** What the person who asks was told and has not seen yet, newest first. */
export async function unseenNews(scope: Scope, limit: number): Promise<News[]> {
  const rows = await scope.transaction
    .selectFrom('answer_news')
    .innerJoin('improvements', (join) =>
      join
        .onRef('improvements.workspace_id', '=', 'answer_news.workspace_id')
        .onRef('improvements.id', '=', 'answer_news.improvement_id'),
    )
    .leftJoin('improvements as target', (join) =>
      join
        .onRef('target.workspace_id', '=', 'answer_news.workspace_id')
        .onRef('target.id', '=', 'answer_news.into_id'),
    )
    .selectAll('answer_news')
    .select(['improvements.sentence', 'target.sentence as into_sentence'])
    .where('answer_news.workspace_id', '=', scope.workspaceId)
    .where('answer_news.member_id', '=', scope.actor.memberId)
    .where('answer_news.seen_at', 'is', null)
    .orderBy('answer_news.told_at', 'desc')
    .orderBy('answer_news.id', 'desc')
    .limit(limit)
    .execute()
  const people = await personRefs(
    scope,
    rows.map((row) => row.told_by),
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as NewsKind,
    improvement: { id: row.improvement_id, sentence: row.sentence },
    into:
      row.into_id === null || row.into_sentence === null
        ? null
        : { id: row.into_id, sentence: row.into_sentence },
    reason: row.reason,
    by: people.get(row.told_by) ?? { id: row.told_by, name: '' },
    at: row.told_at.toISOString(),
  }))
}

/** Only one's own news can be seen. @returns whether any of these is one's own, seen before or not */
export async function markSeen(scope: Scope, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql`update answer_news set seen_at = coalesce(seen_at, ${scope.now})
    where workspace_id = ${scope.workspaceId} and member_id = ${scope.actor.memberId}
      and id = any(${ids}::uuid[]) returning id`.execute(scope.transaction)
  return rows.length > 0
}
