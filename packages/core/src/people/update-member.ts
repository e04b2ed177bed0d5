import { people } from '@ratchet/contract'
import { allow, inputOf, notFound, operation, stale } from '../foundation/index.ts'
import { keepAnAdministrator } from './administrators.ts'
import { teamExists } from './references-store.ts'
import { getMember, lockAdministrators, saveMember, setTeamsOf } from './store.ts'

/** Change a member's role or teams, or archive them (and bring them back). Archived members cannot come in. */
export const updateMember = operation({
  name: 'update-member',
  allow: allow.administrators,
  input: inputOf(people.updateMember),
  run: async (scope, { id, version, role, teamIds, archived }) => {
    const administratorIds = await lockAdministrators(scope)
    const before = await getMember(scope, id)
    const archivedAt =
      archived === undefined
        ? before.archivedAt
        : archived
          ? (before.archivedAt ?? scope.now.toISOString())
          : null
    const next = { ...before, role: role ?? before.role, archivedAt }
    keepAnAdministrator(administratorIds, id, next.role === 'administrator' && archivedAt === null)
    if (!(await saveMember(scope, version, next))) throw stale('member', await getMember(scope, id))
    if (teamIds) {
      const wanted = [...new Set(teamIds)]
      for (const teamId of wanted) if (!(await teamExists(scope, teamId))) throw notFound('team')
      await setTeamsOf(scope, id, wanted)
    }
    const after = await getMember(scope, id)
    scope.record({ kind: 'member', id, before, after })
    return { member: after }
  },
})
