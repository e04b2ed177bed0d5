import type { ServiceLevel } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { serviceTeams } from '../value-system/index.ts'
import { selectLevels } from './store.ts'

/**
 * Every level that holds, with its budget as it was last reckoned.
 *
 * @param teamIds only those of services that these teams answer for; null for all
 */
export async function listedLevels(scope: Scope, teamIds: readonly string[] | null): Promise<ServiceLevel[]> {
  const levels = (await selectLevels(scope)).filter(({ archivedAt }) => archivedAt === null)
  if (teamIds === null) return levels
  const teams = await serviceTeams(scope)
  return levels.filter(({ serviceId }) => {
    const team = serviceId === null ? null : (teams.get(serviceId) ?? null)
    return team !== null && teamIds.includes(team)
  })
}
