import type { Mention } from '@ratchet/contract'
import { sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import type { FollowFacts } from './follow-rules.ts'

export interface CommentRow {
  id: string
  improvement_id: string
  written_by: string
  written_at: Date
  text: string
  mentions: Mention[]
  edited_at: Date | null
  archived_at: Date | null
  archived_by: string | null
  version: number
}

const commentsOf = (scope: Scope) =>
  scope.transaction
    .selectFrom('improvement_comments')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)

export async function commentRows(scope: Scope, improvementIds: readonly string[]): Promise<CommentRow[]> {
  const rows = await commentsOf(scope)
    .where('improvement_id', 'in', improvementIds)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
  return rows as unknown as CommentRow[]
}

/** One comment, locked; null when this workspace has none that one may see. */
export async function lockCommentRow(scope: Scope, id: string): Promise<CommentRow | null> {
  const row = await commentsOf(scope).where('id', '=', id).forUpdate().executeTakeFirst()
  return (row as unknown as CommentRow | undefined) ?? null
}

export async function earlierVersions(scope: Scope, improvementIds: readonly string[]) {
  return await scope.transaction
    .selectFrom('comment_versions')
    .select(['comment_id', 'text', 'written_at'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('improvement_id', 'in', improvementIds)
    .orderBy('version', 'desc')
    .execute()
}

export async function insertComment(
  scope: Scope,
  comment: { id: string; improvementId: string; by: string; text: string; mentions: Mention[] },
): Promise<void> {
  await scope.transaction
    .insertInto('improvement_comments')
    .values({
      workspace_id: scope.workspaceId,
      id: comment.id,
      improvement_id: comment.improvementId,
      written_by: comment.by,
      written_at: scope.now,
      text: comment.text,
      mentions: JSON.stringify(comment.mentions),
    })
    .execute()
}

/** The new words in place of the old ones, which are kept. */
export async function replaceText(
  scope: Scope,
  row: CommentRow,
  text: string,
  mentions: Mention[],
): Promise<void> {
  await scope.transaction
    .insertInto('comment_versions')
    .values({
      workspace_id: scope.workspaceId,
      comment_id: row.id,
      improvement_id: row.improvement_id,
      version: row.version,
      text: row.text,
      written_at: row.edited_at ?? row.written_at,
    })
    .execute()
  await scope.transaction
    .updateTable('improvement_comments')
    .set({ text, mentions: JSON.stringify(mentions), edited_at: scope.now, version: row.version + 1 })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', row.id)
    .execute()
}

export async function setArchived(scope: Scope, id: string, archived: boolean): Promise<void> {
  await scope.transaction
    .updateTable('improvement_comments')
    .set({
      archived_at: archived ? scope.now : null,
      archived_by: archived ? scope.actor.memberId : null,
      version: sql<number>`version + 1`,
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** Who voted for any of these, each once, the first voter first. */
export async function voterIds(scope: Scope, improvementIds: readonly string[]): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('improvement_votes')
    .select('member_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('improvement_id', 'in', improvementIds)
    .orderBy('voted_at')
    .orderBy('member_id')
    .execute()
  return [...new Set(rows.map((row) => row.member_id))]
}

export async function insertVote(scope: Scope, improvementId: string, memberId: string): Promise<void> {
  await scope.transaction
    .insertInto('improvement_votes')
    .values({
      workspace_id: scope.workspaceId,
      improvement_id: improvementId,
      member_id: memberId,
      voted_at: scope.now,
    })
    .onConflict((target) => target.columns(['workspace_id', 'improvement_id', 'member_id']).doNothing())
    .execute()
}

export async function deleteVotes(scope: Scope, improvementIds: readonly string[], memberId: string) {
  await scope.transaction
    .deleteFrom('improvement_votes')
    .where('workspace_id', '=', scope.workspaceId)
    .where('improvement_id', 'in', improvementIds)
    .where('member_id', '=', memberId)
    .execute()
}

export async function saveFollowChoice(
  scope: Scope,
  improvementId: string,
  memberId: string,
  follows: boolean,
): Promise<void> {
  await scope.transaction
    .insertInto('improvement_follow_choices')
    .values({
      workspace_id: scope.workspaceId,
      improvement_id: improvementId,
      member_id: memberId,
      follows,
      chosen_at: scope.now,
    })
    .onConflict((target) =>
      target
        .columns(['workspace_id', 'improvement_id', 'member_id'])
        .doUpdateSet({ follows, chosen_at: scope.now }),
    )
    .execute()
}

/** What decides who follows each of these. */
export async function followFacts(scope: Scope, ids: readonly string[]): Promise<Map<string, FollowFacts>> {
  const { rows } = await sql<{
    id: string
    submitted_by: string | null
    owner_id: string | null
    commenters: string[]
    choices: { member: string; follows: boolean }[]
  }>`
    select id, submitted_by, owner_id,
      array(select distinct written_by from improvement_comments c where c.workspace_id = i.workspace_id
        and c.improvement_id = i.id and c.archived_at is null)::text[] as commenters,
      coalesce((select json_agg(json_build_object('member', member_id, 'follows', follows))
        from improvement_follow_choices f
        where f.workspace_id = i.workspace_id and f.improvement_id = i.id), '[]') as choices
    from improvements i where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])`.execute(
    scope.transaction,
  )
  return new Map(
    rows.map(({ id, submitted_by, owner_id, commenters, choices }) => [
      id,
      {
        id,
        submittedBy: submitted_by,
        ownerId: owner_id,
        commenters,
        choices: new Map(choices.map(({ member, follows }) => [member, follows])),
      },
    ]),
  )
}
