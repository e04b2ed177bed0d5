import { backlog } from '@ratchet/contract'
import { allow, conflict, forbidden, inputOf, operation, stale } from '../../foundation/index.ts'
import { selectMembers } from '../../people/index.ts'
import { isHere } from './add-comment.ts'
import { mentionsIn } from './mention-rules.ts'
import { lockComment, lockForTalk, readTalk } from './read-talk.ts'
import { replaceText } from './talk-store.ts'
import { tellMentioned } from './tell-mentioned.ts'

/** Change one's own words. What stood there is kept and stays visible; only newly named members are told. */
export const editComment = operation({
  name: 'edit-comment',
  allow: allow.contributors,
  input: inputOf(backlog.editComment),
  run: async (scope, { commentId, version, text }) => {
    const row = await lockComment(scope, commentId)
    if (row.written_by !== scope.actor.memberId) {
      throw forbidden('Only who wrote a comment changes it. Nothing was changed; you can answer below it.')
    }
    const about = await lockForTalk(scope, row.improvement_id)
    if (row.archived_at !== null) {
      throw conflict(
        'archived',
        'This comment was taken back. Bring it out again first; nothing was changed.',
      )
    }
    if (row.version !== version) throw stale('comment', { text: row.text, version: row.version })
    if (row.text !== text) {
      const mentions = mentionsIn(text, (await selectMembers(scope)).filter(isHere))
      await replaceText(scope, row, text, mentions)
      const known = new Set(row.mentions.map(({ memberId }) => memberId))
      const named = mentions.map(({ memberId }) => memberId).filter((id) => !known.has(id))
      await tellMentioned(scope, about, named, text)
      scope.record({ kind: 'comment', id: commentId, before: { text: row.text }, after: { text } })
    }
    return { talk: await readTalk(scope, row.improvement_id) }
  },
})
