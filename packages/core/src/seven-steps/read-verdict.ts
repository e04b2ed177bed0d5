import { sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf, preconditionFailed } from '../foundation/index.ts'
import { mayBeSecondReader } from './gates.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import { latestVerdict } from './lap-record.ts'
import { insertReading } from './verdict-store.ts'

/** Step 6: somebody who does not own the improvement reads the verdict and says so. */
export const readVerdict = lapOperation({
  name: 'read-verdict',
  allow: allow.contributors,
  input: inputOf(sevenSteps.readVerdict),
  run: async (scope, { lap }, { verdictId, comment }) => {
    mustBeOpen(lap)
    if (scope.actor.memberId === null || !mayBeSecondReader(lap, scope.actor.memberId)) {
      throw forbidden(
        'The second reader is somebody who has not owned this improvement since the lap began. Nothing was recorded; ask a colleague.',
      )
    }
    const verdict = latestVerdict(lap)
    if (verdict?.id !== verdictId) {
      throw preconditionFailed(
        'not_the_latest_verdict',
        verdict
          ? 'There is a newer verdict than the one you read. Nothing was recorded; read that one.'
          : 'There is no verdict to read yet. Nothing was recorded.',
      )
    }
    await insertReading(scope, lap.id, { id: scope.newId(), verdictId, comment })
    await changeLap(scope, lap, {}, {}, { secondReading: comment })
  },
})
