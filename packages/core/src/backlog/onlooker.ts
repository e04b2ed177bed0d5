import { isManager, type Scope } from '../foundation/index.ts'
import { getMember, triageOwners } from '../people/index.ts'
import type { ImprovementRow } from './improvement-row.ts'
import type { Onlooker, Sight } from './privacy-rules.ts'

/** Whoever acts, as the rule of team-private improvements sees them. */
export async function onlooker(scope: Scope): Promise<Onlooker> {
  const { memberId } = scope.actor
  if (memberId === null || isManager(scope.actor)) {
    return { memberId, seesAll: isManager(scope.actor), teamIds: [], owesFor: [] }
  }
  const { teamIds } = await getMember(scope, memberId)
  return { memberId, seesAll: false, teamIds, owesFor: (await triageOwners(scope)).teamsOf(memberId) }
}

type SightColumns = Pick<ImprovementRow, 'team_private' | 'team_id' | 'submitted_by' | 'owner_id'>

export const sightOf = (row: SightColumns): Sight => ({
  teamPrivate: row.team_private,
  teamId: row.team_id,
  submittedBy: row.submitted_by,
  ownerId: row.owner_id,
})
