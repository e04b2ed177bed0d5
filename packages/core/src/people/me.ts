import { people } from '@ratchet/contract'
import { allow, forbidden, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from './references-store.ts'
import { getMember } from './store.ts'

/** Who I am, and in which workspace. */
export const me = query({
  name: 'me',
  allow: allow.viewers,
  input: inputOf(people.me),
  run: async (scope) => {
    if (scope.actor.memberId === null) throw forbidden('The system itself is nobody.')
    return { member: await getMember(scope, scope.actor.memberId), workspace: await getWorkspace(scope) }
  },
})
