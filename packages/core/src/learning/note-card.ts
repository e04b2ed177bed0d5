import { learningCare } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'
import { cardsOf } from './memory-rules.ts'

/** Say a card in words of one's own, for one that keeps slipping. Earlier words are kept; the newest ones show. */
export const noteCard = operation({
  name: 'note-card',
  allow: allow.viewers,
  input: inputOf(learningCare.noteCard),
  run: async (scope, { course: courseId, id, cardId, words }) => {
    const course = await courseOf(scope, courseId)
    const card = cardsOf(course).find((found) => found.cardId === cardId)
    if (!card) throw notFound('card')
    const { memberId, rule } = await learnerOf(scope, course)
    await insertEvidence(scope, memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'note', source: 'queue', itemId: cardId, words },
      ...{ itemVersion: card.flashcard.version, group: card.group, concepts: card.flashcard.concepts },
      ...{ tookMs: 0, answeredAt: scope.now, zone: rule.timeZone },
    })
    return { cardId, words }
  },
})
