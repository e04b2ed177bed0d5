import { type HealthList, healthLists } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectTeams } from '../people/index.ts'
import { healthOf } from './health-rules.ts'
import { countHealth } from './health-store.ts'

/** How healthy the backlog is: of every team, of what has no team, and over all. */
export const getBacklogHealth = query({
  name: 'get-backlog-health',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => {
    const rows = await countHealth(scope)
    const whole = rows.find(({ isWhole }) => isWhole) ?? empty
    const withoutTeam = rows.find(({ isWhole, teamId }) => !isWhole && teamId === null)
    const teams = await selectTeams(scope)
    return {
      whole: healthOf({ ...factsOf(whole), teamId: null, wipLimit: null }),
      teams: [
        ...teams.map(({ id, wipLimit }) =>
          healthOf({ ...factsOf(rows.find(({ teamId }) => teamId === id) ?? empty), teamId: id, wipLimit }),
        ),
        ...(withoutTeam ? [healthOf({ ...factsOf(withoutTeam), teamId: null, wipLimit: null })] : []),
      ],
    }
  },
})

const empty = {
  counts: Object.fromEntries(healthLists.map((name) => [name, 0])) as Record<HealthList, number>,
  medianAgeDays: null,
  oldestAgeDays: null,
}

const factsOf = ({
  counts,
  medianAgeDays,
  oldestAgeDays,
}: typeof empty | Awaited<ReturnType<typeof countHealth>>[number]) => ({
  counts,
  medianAgeDays,
  oldestAgeDays,
})
