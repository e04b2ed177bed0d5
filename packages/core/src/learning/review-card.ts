import { learning } from '@ratchet/contract'
import { leechOffered } from '@ratchet/learning'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf, schedulerOf } from './learner.ts'
import { cardsOf, historiesOf } from './memory-rules.ts'

/** Whether a card was remembered; gives the day on which it comes back. */
export const reviewCard = operation({
  name: 'review-card',
  allow: allow.viewers,
  input: inputOf(learning.reviewCard),
  run: async (scope, { course: courseId, id, cardId, rating, tookMs }) => {
    const course = await courseOf(scope, courseId)
    const card = cardsOf(course).find((found) => found.cardId === cardId)
    if (!card) throw notFound('card')
    const learner = await learnerOf(scope, course)
    await insertEvidence(scope, learner.memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'recall', source: 'queue', itemId: cardId },
      ...{ itemVersion: card.flashcard.version, group: card.group, concepts: card.flashcard.concepts },
      ...{ rating, tookMs, answeredAt: scope.now, zone: learner.rule.timeZone },
    })
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const last = historiesOf([card], evidence, schedulerOf(learner)).get(cardId)?.at(-1)
    return {
      cardId,
      dueOn: last?.after.dueOn ?? null,
      intervalDays: last?.after.intervalDays ?? 0,
      leech: last !== undefined && leechOffered(last.before, last.after),
    }
  },
})
