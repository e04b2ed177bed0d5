import { feedbackLinkDays, type Lap, sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf, operation } from '../foundation/index.ts'
import { makeGuestLink } from '../people/index.ts'
import { stakeholderToAsk } from './feedback-rules.ts'
import { insertFeedback } from './feedback-store.ts'
import { mustBeOpen, recordOnLap } from './lap-operation.ts'
import { lockLap, settleLap, showLap } from './lap-scope.ts'

/** Step 6: ask a stakeholder by a link. An earlier question to the same stakeholder ends. */
export const askStakeholder = operation({
  name: 'ask-stakeholder',
  allow: allow.contributors,
  input: inputOf(sevenSteps.askStakeholder),
  run: async (scope, { lapId, stakeholder: name }): Promise<{ lap: Lap; token: string }> => {
    const { lap, around } = await lockLap(scope, lapId)
    mustBeOpen(lap)
    const askedBy = scope.actor.memberId
    if (askedBy === null) throw forbidden('Only a member asks. Nothing was asked.')
    const stakeholder = stakeholderToAsk(lap, name, around.today)
    const open = lap.feedback.find((found) => found.stakeholder.name === name && found.answer === null)
    const id = open?.id ?? scope.newId()
    if (!open) {
      await insertFeedback(scope, { id, lapId, stakeholder, askedBy, askedAt: scope.now, answer: null })
    }
    const token = await makeGuestLink(scope, {
      purpose: 'feedback',
      subjectId: id,
      createdBy: askedBy,
      lifeDays: feedbackLinkDays,
    })
    recordOnLap(scope, lap, {}, { asked: name })
    await settleLap(scope, lapId)
    return { lap: await showLap(scope, lapId), token }
  },
})
