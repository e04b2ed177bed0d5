import { backlog } from '@ratchet/contract'
import { allow, inputOf, operation } from '../../foundation/index.ts'
import { selectMembers } from '../../people/index.ts'
import { tellFollowers } from './followers.ts'
import { mentionsIn } from './mention-rules.ts'
import { lockForTalk, readTalk, talker } from './read-talk.ts'
import { insertComment } from './talk-store.ts'
import { tellMentioned } from './tell-mentioned.ts'

/** Say something about an improvement. Members named with @ are told, and so is everybody who follows it. */
export const addComment = operation({
  name: 'add-comment',
  allow: allow.contributors,
  input: inputOf(backlog.addComment),
  run: async (scope, { id, text }) => {
    const row = await lockForTalk(scope, id)
    const mentions = mentionsIn(text, (await selectMembers(scope)).filter(isHere))
    const commentId = scope.newId()
    await insertComment(scope, { id: commentId, improvementId: id, by: talker(scope), text, mentions })
    const mentioned = mentions.map(({ memberId }) => memberId)
    await tellMentioned(scope, row, mentioned, text)
    await tellFollowers(scope, row, { kind: 'comment', detail: text, except: mentioned })
    scope.record({ kind: 'comment', id: commentId, after: { improvement_id: id, text } })
    return { talk: await readTalk(scope, id) }
  },
})

export const isHere = ({ archivedAt }: { archivedAt: string | null }) => archivedAt === null
