import { sevenSteps } from '@ratchet/contract'
import { capture, readImprovement } from '../backlog/index.ts'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeLap, mustBeOpen } from './lap-operation.ts'
import { lockLap, settleLap, showLap } from './lap-scope.ts'

/** Step 7: what this lap showed to be worth doing goes into the backlog, linked back to where it came from. */
export const addFollowUp = operation({
  name: 'add-follow-up',
  allow: allow.contributors,
  input: inputOf(sevenSteps.addFollowUp),
  run: async (scope, { lapId, sentence }) => {
    const { lap } = await lockLap(scope, lapId)
    mustBeOpen(lap)
    const { teamId } = await readImprovement(scope, lap.improvementId)
    const improvement = await capture(scope, {
      sentence,
      description: '',
      teamId,
      followsUp: lap.improvementId,
    })
    await changeLap(scope, lap, {}, {}, { followUp: sentence })
    await settleLap(scope, lapId)
    return { lap: await showLap(scope, lapId), improvement }
  },
})
