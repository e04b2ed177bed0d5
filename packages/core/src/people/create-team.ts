import { people } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { memberExists, teamExists } from './references-store.ts'
import { insertTeam } from './store.ts'

/** Add a team, at the top of the tree or under another one. */
export const createTeam = operation({
  name: 'create-team',
  allow: allow.managers,
  input: inputOf(people.createTeam),
  run: async (scope, input) => {
    if (input.parentId !== null && !(await teamExists(scope, input.parentId))) throw notFound('parent team')
    if (input.triageOwnerId !== null && !(await memberExists(scope, input.triageOwnerId))) {
      throw notFound('member')
    }
    const team = { id: scope.newId(), ...input, version: 0 }
    await insertTeam(scope, team)
    scope.record({ kind: 'team', id: team.id, after: team })
    return { team }
  },
})
