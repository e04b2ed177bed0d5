import { learning } from '@ratchet/contract'
import { randomFrom, shuffled } from '@ratchet/learning'
import { allow, inputOf, notFound, query } from '../foundation/index.ts'
import { askedQuestion } from './course-view.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { freshQuestions } from './gap-rules.ts'
import { learnerId } from './learner.ts'

/** Questions on a group that the learner has not met; when all were, those met longest ago. */
export const practise = query({
  name: 'practise',
  allow: allow.viewers,
  input: inputOf(learning.practise),
  run: async (scope, { course: courseId, group, limit }) => {
    const course = await courseOf(scope, courseId)
    if (!course.groups.some(({ id }) => id === group)) throw notFound('group')
    const evidence = await selectEvidence(scope, learnerId(scope), course.id)
    const fresh = shuffled(
      freshQuestions(course, group, evidence),
      randomFrom(`${learnerId(scope)}:${group}`),
    )
    const met = [...new Set(evidence.filter((row) => row.kind === 'question').map(({ itemId }) => itemId))]
    const again = met.flatMap((id) =>
      course.questions.filter(
        (question) => question.id === id && question.group === group && question.use === 'bank',
      ),
    )
    return { questions: [...fresh, ...again].slice(0, limit).map(askedQuestion) }
  },
})
