import { learning } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectEverybody } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { knowledgeByGroup, titleOf } from './knowledge-rules.ts'

/** Below five, an average would say something about single people. */
const fewestLearners = 5

/** How all learners of the workspace do together. No names, no ranks; a group counts when five have answered in it. */
export const teamProgress = query({
  name: 'team-progress',
  allow: allow.viewers,
  input: inputOf(learning.teamProgress),
  run: async (scope, { course: courseId }) => {
    const course = await courseOf(scope, courseId)
    const learners = await selectEverybody(scope, course.id)
    if (learners.length < fewestLearners) return { together: null }
    const known = learners.map((evidence) => knowledgeByGroup(course, evidence))
    return {
      together: {
        learners: learners.length,
        groups: course.groups.flatMap(({ id }) => {
          const answered = known.flatMap((groups) =>
            groups.filter(({ conceptId, answers }) => conceptId === id && answers > 0),
          )
          if (answered.length < fewestLearners) return []
          const mean = answered.reduce((sum, { expected }) => sum + expected, 0) / answered.length
          // Rounded, so that one more answer does not show through the average.
          const meanKnown = Math.round(mean * 20) / 20
          return [{ group: id, title: titleOf(course, id), learners: answered.length, meanKnown }]
        }),
      },
    }
  },
})
