import { backlog } from '@ratchet/contract'
import { allow, forbidden, inputOf, isManager, operation } from '../../foundation/index.ts'
import { lockComment, readTalk } from './read-talk.ts'
import { setArchived } from './talk-store.ts'

/**
 * Take a comment back, or bring it out again. Its place in the talk is kept; its words are shown to nobody while it is
 * away. Who wrote it may, and managers; what a manager took away only managers bring back.
 */
export const archiveComment = operation({
  name: 'archive-comment',
  allow: allow.contributors,
  input: inputOf(backlog.archiveComment),
  run: async (scope, { commentId, archived }) => {
    const row = await lockComment(scope, commentId)
    const { memberId } = scope.actor
    const own = row.written_by === memberId && (archived || row.archived_by === memberId)
    if (!own && !isManager(scope.actor)) {
      throw forbidden('Only who wrote a comment takes it back, or a manager. Nothing was changed.')
    }
    if ((row.archived_at !== null) !== archived) {
      await setArchived(scope, commentId, archived)
      scope.record({
        kind: 'comment',
        id: commentId,
        before: { archived: !archived },
        after: { archived, improvement_id: row.improvement_id },
      })
    }
    return { talk: await readTalk(scope, row.improvement_id) }
  },
})
