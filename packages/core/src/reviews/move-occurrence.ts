import { reviews } from '@ratchet/contract'
import { dateIn, inputOf, invalid } from '../foundation/index.ts'
import { mustWait, occurrenceOperation, recordOnReview } from './occurrence-operation.ts'
import { updateOccurrence } from './occurrence-store.ts'
import { momentOf } from './schedule-rules.ts'

/** Move one meeting; the rule and all other meetings stay. */
export const moveOccurrence = occurrenceOperation({
  name: 'move-review',
  input: inputOf(reviews.moveOccurrence),
  run: async (scope, { meeting, next }, { startsOn, startsAt }) => {
    mustWait(meeting)
    const to = momentOf(startsOn, startsAt, meeting.zone)
    if (startsOn < dateIn(meeting.zone, scope.now)) {
      throw invalid('startsOn', 'must not lie in the past; a meeting that was missed can be held now')
    }
    if (next && to >= next.startsAt) {
      throw invalid('startsOn', `must lie before the next meeting, on ${dateIn(next.zone, next.startsAt)}`)
    }
    await updateOccurrence(scope, meeting, { moved_to: to }, true)
    recordOnReview(scope, meeting, { movedTo: to.toISOString() })
  },
})
