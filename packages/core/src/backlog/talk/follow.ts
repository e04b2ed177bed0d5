import { backlog } from '@ratchet/contract'
import { allow, inputOf, operation } from '../../foundation/index.ts'
import { readImprovement } from '../one-improvement.ts'
import { readTalk, talker } from './read-talk.ts'
import { saveFollowChoice } from './talk-store.ts'

/** Be told of an improvement, or not: what one decides here outweighs having sent, owned or commented it. */
export const follow = operation({
  name: 'follow',
  allow: allow.viewers,
  input: inputOf(backlog.follow),
  run: async (scope, { id, follows }) => {
    await readImprovement(scope, id)
    await saveFollowChoice(scope, id, talker(scope), follows)
    return { talk: await readTalk(scope, id) }
  },
})
