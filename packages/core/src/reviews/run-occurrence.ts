import { reviews } from '@ratchet/contract'
import { inputOf, notFound } from '../foundation/index.ts'
import { memberExists } from '../people/index.ts'
import { insertAction } from './action-store.ts'
import { appendItem, carryTheRest, findItem, updateItem } from './item-store.ts'
import { mustRun, occurrenceOperation, recordOnReview } from './occurrence-operation.ts'
import { updateOccurrence } from './occurrence-store.ts'

/** Turn to an item, for everybody in the meeting; the time spent on the one before is kept. */
export const goToItem = occurrenceOperation({
  name: 'go-to-item',
  input: inputOf(reviews.goToItem),
  run: async (scope, { meeting }, { itemId, seconds }) => {
    mustRun(meeting)
    await findItem(scope, meeting, itemId)
    const before = meeting.row?.at_item
    if (before && seconds > 0) await updateItem(scope, before, { moreSeconds: seconds })
    await updateOccurrence(scope, meeting, { at_item: itemId })
  },
})

/** Write down what was said on an item. */
export const noteItem = occurrenceOperation({
  name: 'note-item',
  input: inputOf(reviews.noteItem),
  run: async (scope, { meeting }, { itemId, note }) => {
    mustRun(meeting)
    const before = await findItem(scope, meeting, itemId)
    if (before.note === note) return
    await updateItem(scope, itemId, { note })
    recordOnReview(scope, meeting, { note, on: before.subject.label })
  },
})

/** Put something on the agenda that no source knew of, and turn to it. */
export const addItem = occurrenceOperation({
  name: 'add-item',
  input: inputOf(reviews.addItem),
  run: async (scope, { meeting }, { title }) => {
    mustRun(meeting)
    const finding = {
      source: 'other_business' as const,
      reason: 'added_in_meeting',
      subject: { kind: 'none' as const, id: null, label: title },
      facts: { by: scope.actor.name },
      offers: ['capture' as const, 'nothing_to_do' as const, 'carry' as const],
    }
    await updateOccurrence(scope, meeting, { at_item: await appendItem(scope, meeting, finding) })
    recordOnReview(scope, meeting, { item: title })
  },
})

/** An action that somebody takes away; it stands on the next agendas until it is done. */
export const addReviewAction = occurrenceOperation({
  name: 'add-review-action',
  input: inputOf(reviews.addReviewAction),
  run: async (scope, { meeting }, { itemId, title, ownerId, dueOn }) => {
    mustRun(meeting)
    if (itemId !== null) await findItem(scope, meeting, itemId)
    if (ownerId !== null && !(await memberExists(scope, ownerId))) throw notFound('member')
    await insertAction(scope, meeting, { itemId, title, ownerId, dueOn })
    recordOnReview(scope, meeting, { action: title, ownerId, dueOn })
  },
})

/** End the meeting. What was not settled is carried over, and the minutes stand from then on. */
export const endOccurrence = occurrenceOperation({
  name: 'end-review',
  input: inputOf(reviews.endOccurrence),
  run: async (scope, { meeting }, { closingNote, participants }) => {
    mustRun(meeting)
    const carried = await carryTheRest(scope, meeting)
    await updateOccurrence(scope, meeting, {
      ended_at: scope.now,
      ended_by: scope.actor.memberId,
      at_item: null,
      closing_note: closingNote,
      participants,
    })
    recordOnReview(scope, meeting, { ended: true, carried, participants, closingNote })
  },
})
