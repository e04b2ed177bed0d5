import { learning } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'

/** A card of a lesson was read. */
export const readCard = operation({
  name: 'read-card',
  allow: allow.viewers,
  input: inputOf(learning.readCard),
  run: async (scope, { course: courseId, id, cardId, tookMs }) => {
    const course = await courseOf(scope, courseId)
    const card = course.sections.flatMap(({ cards }) => cards).find((found) => found.id === cardId)
    if (!card) throw notFound('card')
    const { memberId, rule } = await learnerOf(scope, course)
    await insertEvidence(scope, memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'reading', source: 'lesson' },
      ...{ itemId: card.id, itemVersion: card.version, concepts: card.concepts, tookMs },
      group: course.concepts.find((concept) => concept.id === card.concepts[0])?.group ?? '',
      ...{ answeredAt: scope.now, zone: rule.timeZone },
    })
    const evidence = await selectEvidence(scope, memberId, course.id)
    return {
      cardsRead: [...new Set(evidence.flatMap((row) => (row.kind === 'reading' ? [row.itemId] : [])))],
    }
  },
})
