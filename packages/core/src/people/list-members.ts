import { people } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectMembers } from './store.ts'

/** Members of the workspace by name, archived ones too. */
export const listMembers = query({
  name: 'list-members',
  allow: allow.viewers,
  input: inputOf(people.listMembers),
  run: async (scope) => ({ members: await selectMembers(scope) }),
})
