import { type HealthList, healthLists } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectTeams } from '../people/index.ts'
import { agesOf, healthOf } from './health-rules.ts'
import { type AgeCount, type AlikeRows, countAges, countAlike } from './health-store.ts'

/** How healthy the backlog is: of every team, of what has no team, and over all. */
export const getBacklogHealth = query({
  name: 'get-backlog-health',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => {
    const rows = await countAlike(scope)
    const ages = await countAges(scope)
    const teams = await selectTeams(scope)
    const about = (teamId: string | null, wipLimit: number | null) => {
      const ofTeam = (row: { teamId: string | null }) => row.teamId === teamId
      return healthOf({ ...factsOf(rows.filter(ofTeam), ages.filter(ofTeam)), teamId, wipLimit })
    }
    return {
      whole: healthOf({ ...factsOf(rows, ages), teamId: null, wipLimit: null }),
      teams: [
        ...teams.map(({ id, wipLimit }) => about(id, wipLimit)),
        ...(rows.some(({ teamId }) => teamId === null) ? [about(null, null)] : []),
      ],
    }
  },
})

function factsOf(rows: readonly AlikeRows[], ages: readonly AgeCount[]) {
  const sum = (list: HealthList) =>
    rows.reduce((total, { lists, count }) => total + (lists.includes(list) ? count : 0), 0)
  const counts = Object.fromEntries(healthLists.map((list) => [list, sum(list)]))
  return { counts: counts as Record<HealthList, number>, ...agesOf(ages) }
}
