import { backlog } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { readImprovement } from './one-improvement.ts'

export const getImprovement = query({
  name: 'get-improvement',
  allow: allow.viewers,
  input: inputOf(backlog.getImprovement),
  run: async (scope, { id }) => ({ improvement: await readImprovement(scope, id) }),
})
