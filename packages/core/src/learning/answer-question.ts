import { learning } from '@ratchet/contract'
import { allow, conflict, inputOf, operation } from '../foundation/index.ts'
import { explanationOf } from './course-view.ts'
import { type Evidence, plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf, questionOf } from './find-course.ts'
import { learnerOf } from './learner.ts'
import { selectSittings } from './sittings-store.ts'

/** Commit an answer in a quiz or in practice; the explanation comes back with it, and not before. */
export const answerQuestion = operation({
  name: 'answer-question',
  allow: allow.viewers,
  input: inputOf(learning.answerQuestion),
  run: async (scope, { course: courseId, id, questionId, chosen, confidence, tookMs }) => {
    const course = await courseOf(scope, courseId)
    const question = questionOf(course, questionId)
    const { memberId, rule } = await learnerOf(scope, course)
    const running = (await selectSittings(scope, memberId, course.id)).filter(
      ({ endedAt, deadlineAt }) => endedAt === null && deadlineAt !== null && deadlineAt > scope.now,
    )
    // Otherwise the key of a running paper could be had by asking for it elsewhere.
    if (running.some(({ items }) => items.some((item) => item.id === question.id))) {
      throw conflict(
        'in_running_sitting',
        'This question is part of a test that you are sitting. Answer it there.',
      )
    }
    const right = question.options.find((option) => option.right)?.letter
    const result: NonNullable<Evidence['result']> =
      chosen === 'dont_know' ? 'dont_know' : chosen === right ? 'right' : 'wrong'
    const isNew = await insertEvidence(scope, memberId, course.id, {
      ...plainEvidence,
      ...{
        id,
        courseVersion: course.version,
        kind: 'question',
        itemId: question.id,
        itemVersion: question.version,
      },
      source: question.use === 'quiz' ? 'quiz' : 'practice',
      ...{ group: question.group, concepts: question.concepts, bloom: question.bloom },
      ...{ chosen, result, confidence, tookMs, answeredAt: scope.now, zone: rule.timeZone },
    })
    const explanation = explanationOf(course, question)
    if (isNew) return { result, chosen, explanation }
    // Sent twice, the first answer stands: nobody corrects theirs after reading why.
    const first = (await selectEvidence(scope, memberId, course.id)).find((row) => row.id === id)
    return {
      result: first?.result ?? result,
      chosen: (first?.chosen ?? chosen) as typeof chosen,
      explanation,
    }
  },
})
