import { backlog } from '@ratchet/contract'
import { allow, inputOf, operation } from '../../foundation/index.ts'
import { mergedUnder } from '../merge-store.ts'
import { lockForTalk, readTalk, talker } from './read-talk.ts'
import { deleteVotes, insertVote, voterIds } from './talk-store.ts'

/** Say that one wants it, too, or take that back: one vote a person, however many wordings were merged. */
export const vote = operation({
  name: 'vote',
  allow: allow.contributors,
  input: inputOf(backlog.vote),
  run: async (scope, { id, voted }) => {
    await lockForTalk(scope, id)
    const me = talker(scope)
    const ids = [id, ...(await mergedUnder(scope, [id])).map((row) => row.id)]
    const before = (await voterIds(scope, ids)).includes(me)
    if (before !== voted) {
      if (voted) await insertVote(scope, id, me)
      else await deleteVotes(scope, ids, me)
      scope.record({ kind: 'vote', id, before: { voted: before }, after: { voted } })
    }
    return { talk: await readTalk(scope, id) }
  },
})
