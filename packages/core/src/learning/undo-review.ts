import { learning } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence, selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf, schedulerOf } from './learner.ts'
import { cardsOf, historiesOf } from './memory-rules.ts'

/** Take a review back: it stays on record, and the card is as if it had not been. */
export const undoReview = operation({
  name: 'undo-review',
  allow: allow.viewers,
  input: inputOf(learning.undoReview),
  run: async (scope, { course: courseId, id, reviewId, tookMs }) => {
    const course = await courseOf(scope, courseId)
    const learner = await learnerOf(scope, course)
    const review = (await selectEvidence(scope, learner.memberId, course.id)).find(
      (row) => row.id === reviewId && row.kind === 'recall',
    )
    if (!review) throw notFound('review')
    await insertEvidence(scope, learner.memberId, course.id, {
      ...plainEvidence,
      ...{ id, courseVersion: course.version, kind: 'undo', source: 'queue', itemId: review.itemId },
      ...{
        itemVersion: review.itemVersion,
        group: review.group,
        concepts: review.concepts,
        undoes: review.id,
      },
      ...{ tookMs, answeredAt: scope.now, zone: learner.rule.timeZone },
    })
    const cards = cardsOf(course).filter(({ cardId }) => cardId === review.itemId)
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const history = historiesOf(cards, evidence, schedulerOf(learner)).get(review.itemId)
    return { cardId: review.itemId, dueOn: history?.at(-1)?.after.dueOn ?? null }
  },
})
