import { people } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectTeams } from './store.ts'

/** Teams by name: a flat list in which each names its parent. */
export const listTeams = query({
  name: 'list-teams',
  allow: allow.viewers,
  input: inputOf(people.listTeams),
  run: async (scope) => ({ teams: await selectTeams(scope) }),
})
