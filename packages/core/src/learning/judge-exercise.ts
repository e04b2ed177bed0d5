import { learning } from '@ratchet/contract'
import { allow, inputOf, invalid, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'

/** Hold one's own words against the rubric. Judging again adds a judgement; nothing is overwritten. */
export const judgeExercise = operation({
  name: 'judge-exercise',
  allow: allow.viewers,
  input: inputOf(learning.judgeExercise),
  run: async (scope, { course: courseId, id, answerId, marks, tookMs }) => {
    const course = await courseOf(scope, courseId)
    const { memberId, rule } = await learnerOf(scope, course)
    const answer = (await selectEvidence(scope, memberId, course.id)).find(
      (row) => row.id === answerId && row.kind === 'exercise',
    )
    if (!answer) throw notFound('answer')
    const exercise = course.exercises.find((found) => answer.itemId.startsWith(`${found.id}.`))
    const known = new Set(exercise?.rubric.map((criterion) => criterion.id))
    const stranger = Object.keys(marks).find((criterion) => !known.has(criterion))
    if (stranger !== undefined) throw invalid(`marks.${stranger}`, 'the rubric has no such criterion')
    await insertEvidence(scope, memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'judgement', source: 'lesson' },
      ...{
        itemId: answer.itemId,
        itemVersion: answer.itemVersion,
        group: answer.group,
        concepts: answer.concepts,
      },
      ...{ details: { ...marks, answerId }, tookMs, answeredAt: scope.now, zone: rule.timeZone },
    })
    return { marks }
  },
})
