import { learning } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'

/** The learner's own words come first; only then the guidance and the rubric. All earlier words are kept. */
export const answerExercise = operation({
  name: 'answer-exercise',
  allow: allow.viewers,
  input: inputOf(learning.answerExercise),
  run: async (scope, { course: courseId, id, exerciseId, scenarioId, judgement, words, tookMs }) => {
    const course = await courseOf(scope, courseId)
    const exercise = course.exercises.find((found) => found.id === exerciseId)
    const scenario = exercise?.scenarios.find((found) => found.id === scenarioId)
    if (!exercise || !scenario) throw notFound('exercise')
    const { memberId, rule } = await learnerOf(scope, course)
    const itemId = `${exercise.id}.${scenario.id}`
    await insertEvidence(scope, memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'exercise', source: 'lesson', itemId },
      ...{ itemVersion: exercise.version, concepts: scenario.concepts, chosen: judgement, words, tookMs },
      group: course.concepts.find((concept) => concept.id === scenario.concepts[0])?.group ?? '',
      ...{ answeredAt: scope.now, zone: rule.timeZone },
    })
    const evidence = await selectEvidence(scope, memberId, course.id)
    const { guidance } = scenario
    return {
      guidance: {
        ...{ judgement: guidance.judgement, inShort: guidance.inShort, because: guidance.because },
        ...{ present: guidance.present, missing: guidance.missing, next: guidance.next },
      },
      rubric: exercise.rubric.map(({ id: criterion, asks, good, partly, missing }) => ({
        ...{ id: criterion, asks, good, partly, missing },
      })),
      mine: evidence
        .filter((row) => row.kind === 'exercise' && row.itemId === itemId)
        .map((row) => ({
          ...{ id: row.id, words: row.words, judgement: row.chosen ?? '' },
          answeredAt: row.answeredAt.toISOString(),
        })),
    }
  },
})
