import type { Talk } from '@ratchet/contract'
import { conflict, notFound, type Scope } from '../../foundation/index.ts'
import { personRefs } from '../../people/index.ts'
import type { ImprovementRow } from '../improvement-row.ts'
import { mergedUnder } from '../merge-store.ts'
import { lockImprovement } from '../one-improvement.ts'
import { followerIds } from './followers.ts'
import { type CommentRow, commentRows, earlierVersions, lockCommentRow, voterIds } from './talk-store.ts'

/** What people say of an improvement and of everything that was merged into it, united as it is read. */
export async function readTalk(scope: Scope, id: string): Promise<Talk> {
  const ids = [id, ...(await mergedUnder(scope, [id])).map((row) => row.id)]
  const comments = await commentRows(scope, ids)
  const earlier = Map.groupBy(await earlierVersions(scope, ids), (row) => row.comment_id)
  const voters = await voterIds(scope, ids)
  const followers = await followerIds(scope, id)
  const people = await personRefs(scope, [
    ...comments.flatMap((row) => [row.written_by, row.archived_by]),
    ...voters,
    ...followers,
  ])
  const person = (member: string) => people.get(member) ?? { id: member, name: '' }
  const me = scope.actor.memberId ?? ''
  return {
    comments: comments.map((row) => {
      const shown = row.archived_at === null
      return {
        id: row.id,
        improvementId: row.improvement_id,
        by: person(row.written_by),
        at: row.written_at.toISOString(),
        text: shown ? row.text : '',
        mentions: shown ? row.mentions : [],
        editedAt: row.edited_at?.toISOString() ?? null,
        earlier: shown
          ? (earlier.get(row.id) ?? []).map(({ text, written_at }) => ({
              text,
              at: written_at.toISOString(),
            }))
          : [],
        archived:
          row.archived_at === null
            ? null
            : { by: person(row.archived_by ?? row.written_by), at: row.archived_at.toISOString() },
        version: row.version,
      }
    }),
    voters: voters.map(person),
    voted: voters.includes(me),
    followers: followers.map(person).sort((a, b) => (a.name < b.name ? -1 : 1)),
    follows: followers.includes(me),
  }
}

/** @throws conflict when another one stands for it: there people talk */
export async function lockForTalk(scope: Scope, id: string): Promise<ImprovementRow> {
  const row = await lockImprovement(scope, id)
  if (row.merged_into === null) return row
  throw conflict(
    'merged',
    'This improvement is merged into another one, which stands for both. Nothing was changed; talk there.',
  )
}

/** @throws not_found */
export async function lockComment(scope: Scope, id: string): Promise<CommentRow> {
  const row = await lockCommentRow(scope, id)
  if (!row) throw notFound('comment')
  return row
}

/** Members talk; the system does not. */
export function talker(scope: Scope): string {
  if (scope.actor.memberId === null) throw new Error('only members talk')
  return scope.actor.memberId
}
