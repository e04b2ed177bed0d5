import { learning } from '@ratchet/contract'
import { whyThisDate } from '@ratchet/learning'
import { allow, inputOf, notFound, query } from '../foundation/index.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf, schedulerOf, schedulerSettingsOf } from './learner.ts'
import { cardsOf, historiesOf } from './memory-rules.ts'

/** Why a card is due on its date: the curve, and every look at it. */
export const explainDate = query({
  name: 'explain-date',
  allow: allow.viewers,
  input: inputOf(learning.explainDate),
  run: async (scope, { course: courseId, cardId }) => {
    const course = await courseOf(scope, courseId)
    const card = cardsOf(course).find((found) => found.cardId === cardId)
    if (!card) throw notFound('card')
    const learner = await learnerOf(scope, course)
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const history = historiesOf([card], evidence, schedulerOf(learner)).get(cardId) ?? []
    const {
      curve,
      history: looks,
      ...why
    } = whyThisDate(history, schedulerSettingsOf(learner), learner.todayOn)
    return { why: { cardId, ...why, curve: [...curve], history: [...looks] } }
  },
})
