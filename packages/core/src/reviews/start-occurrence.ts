import { reviews } from '@ratchet/contract'
import { conflict, inputOf, preconditionFailed } from '../foundation/index.ts'
import { insertItems } from './item-store.ts'
import { factsOf } from './meetings.ts'
import { occurrenceOperation, recordOnReview } from './occurrence-operation.ts'
import { refuseStart } from './occurrence-rules.ts'
import { updateOccurrence } from './occurrence-store.ts'
import { agendaOf } from './occurrence-view.ts'

/** Begin a meeting: its agenda is found in the data and kept, so that everybody sees the same, also after a reload. */
export const startOccurrence = occurrenceOperation({
  name: 'start-review',
  input: inputOf(reviews.startOccurrence),
  run: async (scope, { review, meeting, next, previous }) => {
    // Two people who begin it at once are in the same meeting.
    if (meeting.row?.started_at && !meeting.row.ended_at) return
    const refusal = refuseStart(factsOf(meeting), next, scope.now)
    if (refusal?.reason === 'held_already') throw conflict(refusal.reason, refusal.message)
    if (refusal) throw preconditionFailed(refusal.reason, refusal.message)
    const { findings } = await agendaOf(scope, review, meeting, previous)
    const ids = await insertItems(scope, meeting, findings, 1)
    await updateOccurrence(scope, meeting, {
      started_at: scope.now,
      started_by: scope.actor.memberId,
      at_item: ids[0] ?? null,
    })
    recordOnReview(scope, meeting, { started: true, items: findings.length })
  },
})
