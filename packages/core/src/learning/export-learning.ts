import { learning } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'

/** All that is kept of a learner, to take along: every answer, review and word, history included. */
export const exportLearning = query({
  name: 'export-learning',
  allow: allow.viewers,
  input: inputOf(learning.exportLearning),
  run: async (scope, { course: courseId }) => {
    const course = await courseOf(scope, courseId)
    const learner = await learnerOf(scope, course)
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    return {
      course: course.id,
      exportedAt: scope.now.toISOString(),
      settings: learner.settings,
      answers: evidence.map((row) => ({
        ...{
          id: row.id,
          kind: row.kind,
          source: row.source,
          itemId: row.itemId,
          itemVersion: row.itemVersion,
        },
        ...{ concepts: [...row.concepts], chosen: row.chosen, result: row.result, rating: row.rating },
        ...{ confidence: row.confidence, tookMs: row.tookMs, words: row.words, details: { ...row.details } },
        ...{ answeredAt: row.answeredAt.toISOString(), zone: row.zone, late: row.late, undoes: row.undoes },
      })),
    }
  },
})
