import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { selectTeams } from '../people/index.ts'
import { isBroken } from './health-rules.ts'
import { countInProgress } from './health-store.ts'

/** How much each team that has a limit is working on at once. */
export const listWorkInProgress = query({
  name: 'list-work-in-progress',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => {
    const counts = await countInProgress(scope)
    return {
      teams: (await selectTeams(scope)).flatMap(({ id, wipLimit }) => {
        if (wipLimit === null) return []
        const inProgress = counts.get(id) ?? 0
        return [{ teamId: id, inProgress, wipLimit, broken: isBroken(inProgress, wipLimit) }]
      }),
    }
  },
})
