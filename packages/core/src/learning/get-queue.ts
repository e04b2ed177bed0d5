import { learning } from '@ratchet/contract'
import { isLeech, learnerDayOf, orderQueue, planBacklog } from '@ratchet/learning'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf, schedulerOf } from './learner.ts'
import { cardsOf, historiesOf, ownWordsByCard, queueCards } from './memory-rules.ts'
import { selectNudges } from './nudges-store.ts'
import { wantedByWork } from './work-rules.ts'

/** What to recall today: within the minutes of the day, the most worthwhile first, and no number of guilt. */
export const getQueue = query({
  name: 'get-queue',
  allow: allow.viewers,
  input: inputOf(learning.getQueue),
  run: async (scope, { course: courseId }) => {
    const course = await courseOf(scope, courseId)
    const learner = await learnerOf(scope, course)
    const { settings, todayOn } = learner
    const evidence = await selectEvidence(scope, learner.memberId, course.id)
    const cards = cardsOf(course)
    const ownWords = ownWordsByCard(evidence)
    const histories = historiesOf(cards, evidence, schedulerOf(learner))
    const nudges = await selectNudges(scope, learner.memberId)
    const wanted = settings.workLink ? wantedByWork(nudges, course.id, learner.rule, scope.now) : new Map()
    const queued = queueCards(course, evidence, histories, settings.parked, wanted)
    const today = [...histories.values()].flatMap((history) =>
      history.filter(({ review }) => learnerDayOf(review.at, learner.rule) === todayOn),
    )
    const rules = {
      ...{ minutesPerDay: settings.minutesPerDay, newCardsPerDay: settings.newCardsPerDay },
      ...{ examOn: settings.examOn, leave: settings.leave },
    }
    const queue = orderQueue(queued, rules, scope.now, todayOn, {
      secondsSpent: today.length * (queued[0]?.secondsPerReview ?? 0),
      newCardsSeen: today.filter(({ before }) => before.state === 'new').length,
    })
    const plan = queue.waiting > 0 ? planBacklog(queued, rules, todayOn, settings.retention) : null
    return {
      todayOn,
      cards: queue.entries.flatMap(({ cardId, reason, recallToday }) => {
        const card = cards.find((found) => found.cardId === cardId)
        if (!card) return []
        const { front, back, flashcard } = card
        const { quotation } = flashcard
        return [{ cardId, front, back, quotation, ownWords: ownWords.get(cardId) ?? '', reason, recallToday }]
      }),
      minutes: queue.minutes,
      waiting: queue.waiting,
      newCardsPaused: queue.newCardsPaused,
      backlog: plan,
      leeches: queued.filter(({ memory, parked }) => !parked && isLeech(memory)).map(({ cardId }) => cardId),
      buttons: settings.buttons,
      reviewedToday: today.length,
    }
  },
})
