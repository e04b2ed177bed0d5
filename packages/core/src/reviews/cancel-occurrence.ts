import { reviews } from '@ratchet/contract'
import { inputOf } from '../foundation/index.ts'
import { mustWait, occurrenceOperation, recordOnReview } from './occurrence-operation.ts'
import { updateOccurrence } from './occurrence-store.ts'

/** Call one meeting off, with the reason. It counts neither as held nor as missed. */
export const cancelOccurrence = occurrenceOperation({
  name: 'cancel-review',
  input: inputOf(reviews.cancelOccurrence),
  run: async (scope, { meeting }, { reason }) => {
    mustWait(meeting)
    await updateOccurrence(
      scope,
      meeting,
      { cancelled_at: scope.now, cancelled_by: scope.actor.memberId, cancel_reason: reason },
      true,
    )
    recordOnReview(scope, meeting, { cancelled: reason })
  },
})
