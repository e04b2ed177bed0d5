import { type Lap, sevenSteps } from '@ratchet/contract'
import { readImprovement } from '../backlog/index.ts'
import { allow, inputOf, query } from '../foundation/index.ts'
import { showLap } from './lap-scope.ts'
import { lapIdsOf } from './lap-store.ts'

/** Every lap of an improvement, newest first. */
export const listLaps = query({
  name: 'list-laps',
  allow: allow.viewers,
  input: inputOf(sevenSteps.listLaps),
  run: async (scope, { improvementId }) => {
    await readImprovement(scope, improvementId)
    const laps: Lap[] = []
    for (const id of await lapIdsOf(scope, improvementId)) laps.push(await showLap(scope, id))
    return { laps }
  },
})
