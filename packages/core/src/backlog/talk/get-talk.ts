import { backlog } from '@ratchet/contract'
import { allow, inputOf, query } from '../../foundation/index.ts'
import { readImprovement } from '../one-improvement.ts'
import { readTalk } from './read-talk.ts'

export const getTalk = query({
  name: 'get-talk',
  allow: allow.viewers,
  input: inputOf(backlog.getTalk),
  run: async (scope, { id }) => {
    await readImprovement(scope, id)
    return { talk: await readTalk(scope, id) }
  },
})
