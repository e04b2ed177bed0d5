import { sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf, preconditionFailed } from '../foundation/index.ts'
import { mustEndWithoutSeries } from './ending-rules.ts'
import { insertProofReading } from './ending-store.ts'
import { mayBeSecondReader } from './gates.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Step 6 without a series: somebody who does not own the improvement reads what shows that it is done. */
export const readProofs = lapOperation({
  name: 'read-proofs',
  allow: allow.contributors,
  input: inputOf(sevenSteps.readProofs),
  run: async (scope, { lap }, { comment }) => {
    mustBeOpen(lap)
    mustEndWithoutSeries(lap)
    if (scope.actor.memberId === null || !mayBeSecondReader(lap, scope.actor.memberId)) {
      throw forbidden(
        'The second reader is somebody who has not owned this improvement since the lap began. Nothing was recorded; ask a colleague.',
      )
    }
    if (lap.proofs.length === 0) {
      throw preconditionFailed('no_proofs', 'There is nothing to read yet. Nothing was recorded.')
    }
    await insertProofReading(scope, lap, comment)
    await changeLap(scope, lap, {}, {}, { proofReading: comment })
  },
})
