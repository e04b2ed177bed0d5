import { learning } from '@ratchet/contract'
import { allow, conflict, inputOf, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { sittingOf } from './sitting-of.ts'
import { viewSitting } from './sitting-view.ts'
import { writeChoice } from './sittings-store.ts'

/**
 * Save a choice in a mock; until the paper is handed in it may change. What comes after the deadline is not taken
 * for this mock, but kept as evidence of what is known.
 */
export const saveChoice = operation({
  name: 'save-choice',
  allow: allow.viewers,
  input: inputOf(learning.saveChoice),
  run: async (scope, { sittingId, questionId, chosen, flagged, tookMs }) => {
    const sitting = await sittingOf(scope, sittingId)
    const course = await courseOf(scope, sitting.courseId)
    const item = sitting.items.find(({ id }) => id === questionId)
    if (!item || sitting.kind !== 'mock') throw notFound('question in this mock')
    if (sitting.endedAt === null) {
      await writeChoice(scope, sitting.id, { questionId, chosen, flagged, tookMs, savedAt: scope.now })
    } else if (sitting.endedBy !== 'time') {
      throw conflict('handed_in', 'This mock was handed in; its answers stand. Nothing was changed.')
    } else if (chosen !== null) {
      const evidence = await selectEvidence(scope, sitting.memberId, sitting.courseId)
      // Once a question: a browser that keeps trying must not count as many answers.
      const known = evidence.some((row) => row.sittingId === sitting.id && row.itemId === item.id)
      if (!known) {
        await insertEvidence(scope, sitting.memberId, sitting.courseId, {
          ...plainEvidence,
          ...{ id: scope.newId(), courseVersion: sitting.courseVersion, kind: 'question', source: 'mock' },
          ...{ itemId: item.id, itemVersion: item.version, group: item.group, concepts: item.concepts },
          ...{
            bloom: item.bloom,
            sittingId: sitting.id,
            chosen,
            result: chosen === item.right ? 'right' : 'wrong',
          },
          ...{ tookMs, answeredAt: scope.now, zone: sitting.zone, late: true },
        })
      }
    }
    return {
      accepted: sitting.endedAt === null,
      savedAt: scope.now.toISOString(),
      sitting: await viewSitting(scope, course, sitting),
    }
  },
})
