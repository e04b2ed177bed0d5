import { people } from '@ratchet/contract'
import { allow, inputOf, invalid, notFound, operation, stale } from '../foundation/index.ts'
import { given } from './given.ts'
import { memberExists } from './references-store.ts'
import { lockTeams, saveTeam } from './store.ts'
import { wouldCircle } from './team-tree.ts'

/** Rename, move or re-level a team, or name who answers for it. A team cannot stand under itself. */
export const updateTeam = operation({
  name: 'update-team',
  allow: allow.managers,
  input: inputOf(people.updateTeam),
  run: async (scope, { id, version, ...changes }) => {
    const teams = await lockTeams(scope)
    const before = teams.find((team) => team.id === id)
    if (!before) throw notFound('team')
    if (before.version !== version) throw stale('team', before)
    const after = { ...before, ...given(changes), version: version + 1 }
    if (after.parentId !== null && !teams.some((team) => team.id === after.parentId)) {
      throw notFound('parent team')
    }
    if (wouldCircle(teams, id, after.parentId)) {
      throw invalid('parentId', 'a team cannot stand under itself or under one of its own teams')
    }
    const { triageOwnerId } = changes
    if (triageOwnerId && !(await memberExists(scope, triageOwnerId))) throw notFound('member')
    await saveTeam(scope, after)
    scope.record({ kind: 'team', id, before, after })
    return { team: after }
  },
})
