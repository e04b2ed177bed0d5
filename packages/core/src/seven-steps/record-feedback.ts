import { sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf } from '../foundation/index.ts'
import { revokeGuestLinks } from '../people/index.ts'
import { stakeholderToAsk } from './feedback-rules.ts'
import { insertFeedback, saveAnswer } from './feedback-store.ts'
import { lapOperation, mustBeOpen, recordOnLap } from './lap-operation.ts'

/** Step 6: write down what a stakeholder said; it shows who wrote it down. An open link to the question ends. */
export const recordFeedback = lapOperation({
  name: 'record-feedback',
  allow: allow.contributors,
  input: inputOf(sevenSteps.recordFeedback),
  run: async (scope, { lap, around }, { stakeholder: name, met, comment }) => {
    mustBeOpen(lap)
    const recordedBy = scope.actor.memberId
    if (recordedBy === null) throw forbidden('Only a member writes down what was said. Nothing was saved.')
    const stakeholder = stakeholderToAsk(lap, name, around.today)
    const answer = { met, comment, at: scope.now, recordedBy }
    const open = lap.feedback.find((found) => found.stakeholder.name === name && found.answer === null)
    if (open) {
      await saveAnswer(scope, open.id, answer)
      await revokeGuestLinks(scope, open.id)
    } else {
      await insertFeedback(scope, {
        id: scope.newId(),
        lapId: lap.id,
        stakeholder,
        askedBy: recordedBy,
        askedAt: scope.now,
        answer,
      })
    }
    recordOnLap(scope, lap, {}, { feedback: { stakeholder: name, met, comment } })
  },
})
