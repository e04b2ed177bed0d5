import { learning } from '@ratchet/contract'
import { allow, conflict, inputOf, notFound, operation } from '../foundation/index.ts'
import { endSitting } from './end-sitting.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { sittingOf } from './sitting-of.ts'
import { answersOf } from './sitting-rules.ts'
import { nextQuestion, viewSitting } from './sitting-view.ts'

/** Answer the question that a diagnostic asked. Nothing is told until the end; it ends when enough is known. */
export const answerDiagnostic = operation({
  name: 'answer-diagnostic',
  allow: allow.viewers,
  input: inputOf(learning.answerDiagnostic),
  run: async (scope, { sittingId, id, questionId, chosen, tookMs }) => {
    const sitting = await sittingOf(scope, sittingId)
    const course = await courseOf(scope, sitting.courseId)
    const item = sitting.items.find((found) => found.id === questionId)
    if (!item || sitting.kind !== 'diagnostic') throw notFound('question in this diagnostic')
    const before = answersOf(sitting, await selectEvidence(scope, sitting.memberId, sitting.courseId))
    // The same answer sent again is no new one, even when it was the last.
    if (before.some((row) => row.id === id)) return { sitting: await viewSitting(scope, course, sitting) }
    if (sitting.endedAt !== null || nextQuestion(course, sitting, before) !== questionId) {
      throw conflict(
        'not_asked_now',
        'This question is not the one that is asked now. Nothing was saved; go on with the next.',
      )
    }
    const result = chosen === 'dont_know' ? 'dont_know' : chosen === item.right ? 'right' : 'wrong'
    await insertEvidence(scope, sitting.memberId, sitting.courseId, {
      ...plainEvidence,
      ...{ id, courseVersion: sitting.courseVersion, kind: 'question', source: 'diagnostic' },
      ...{ itemId: item.id, itemVersion: item.version, group: item.group, concepts: item.concepts },
      ...{ bloom: item.bloom, sittingId: sitting.id, chosen, result, tookMs },
      ...{ answeredAt: scope.now, zone: sitting.zone },
    })
    const after = answersOf(sitting, await selectEvidence(scope, sitting.memberId, sitting.courseId))
    const enough = nextQuestion(course, sitting, after) === null
    const ended = enough ? await endSitting(scope, sitting, 'decided') : sitting
    return { sitting: await viewSitting(scope, course, ended) }
  },
})
