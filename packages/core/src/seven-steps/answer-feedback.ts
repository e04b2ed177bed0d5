import { ExpectationAnswer, type FeedbackQuestion } from '@ratchet/contract'
import { z } from 'zod'
import { readImprovement } from '../backlog/index.ts'
import { allow, conflict, operation, query } from '../foundation/index.ts'
import { getWorkspace, guestOf, type Outside, revokeGuestLinks, systemContext } from '../people/index.ts'
import { findFeedback, lockFeedback, saveAnswer } from './feedback-store.ts'
import { mustBeOpen, recordOnLap } from './lap-operation.ts'
import { loadLap, lockLap, settleLap } from './lap-scope.ts'

const questionOf = query({
  name: 'question-of-feedback',
  allow: allow.system,
  input: z.strictObject({ id: z.string() }),
  run: async (scope, { id }): Promise<FeedbackQuestion> => {
    const { lapId, stakeholder } = await findFeedback(scope, id)
    const { lap } = await loadLap(scope, lapId)
    const { sentence } = await readImprovement(scope, lap.improvementId)
    const { name: workspaceName } = await getWorkspace(scope)
    return { workspaceName, sentence, vision: lap.statement, stakeholder }
  },
})

/** The question behind a feedback link. @throws not_found or conflict when the link is not good (any more) */
export async function lookUpFeedback(outside: Outside, { token }: { token: string }) {
  const guest = await guestOf(outside, 'feedback', token)
  return { question: await questionOf(systemContext(outside, guest.workspaceId), { id: guest.subjectId }) }
}

const answer = operation({
  name: 'answer-feedback',
  allow: allow.system,
  input: z.strictObject({ id: z.string(), met: ExpectationAnswer, comment: z.string() }),
  run: async (scope, { id, met, comment }) => {
    const { lapId } = await findFeedback(scope, id)
    const { lap } = await lockLap(scope, lapId)
    mustBeOpen(lap)
    const feedback = await lockFeedback(scope, id)
    if (feedback.answer) throw conflict('answered_already', 'This question was answered already. Thank you.')
    await saveAnswer(scope, id, { met, comment, at: scope.now, recordedBy: null })
    await revokeGuestLinks(scope, id)
    recordOnLap(scope, lap, {}, { feedback: { stakeholder: feedback.stakeholder.name, met, comment } })
    await settleLap(scope, lapId)
    return { met }
  },
})

/** Answer by a feedback link, once. @throws not_found or conflict when the link is not good (any more) */
export async function answerFeedback(
  outside: Outside,
  input: { token: string; met: ExpectationAnswer; comment: string },
) {
  const guest = await guestOf(outside, 'feedback', input.token)
  const { met, comment } = input
  return await answer(systemContext(outside, guest.workspaceId, 'a stakeholder'), {
    id: guest.subjectId,
    met,
    comment,
  })
}
