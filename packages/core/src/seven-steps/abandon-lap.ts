import { sevenSteps } from '@ratchet/contract'
import { allow, conflict, inputOf } from '../foundation/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Give a lap up before it was judged. The lesson is the price; the next lap can begin right away. */
export const abandonLap = lapOperation({
  name: 'abandon-lap',
  allow: allow.contributors,
  input: inputOf(sevenSteps.abandonLap),
  run: async (scope, { lap }, { lesson }) => {
    mustBeOpen(lap)
    if (lap.verification || lap.ending)
      throw conflict('verified_already', 'This lap was decided on; close it at step 7.')
    await changeLap(
      scope,
      lap,
      { lesson, abandoned_by: scope.actor.memberId, abandoned_at: scope.now },
      {},
      { abandoned: true, lesson },
    )
  },
})
