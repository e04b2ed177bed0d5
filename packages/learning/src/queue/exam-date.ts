import { addDays, daysBetween } from '../memory/learner-day.ts'
import { hashText } from '../seeded-random.ts'
import type { QueueCard } from './queue-card.ts'

/** Everything is seen once more in the last seven to three days; the last two are for what was missed. */
const passFrom = 7
const passTo = 3
/** What is first seen later than this cannot settle before the exam. */
const newCardsStop = 5

/** Whether new cards have stopped for an exam that is near, its own day included. */
export function newCardsStopped(examOn: string | null, todayOn: string): boolean {
  if (examOn === null) return false
  const left = daysBetween(todayOn, examOn)
  return left >= 0 && left <= newCardsStop
}

/** The day of a card's last look before the exam: spread over the window by card, so that no day is crowded. */
export function examPassOn(cardId: string, examOn: string): string {
  return addDays(examOn, -passFrom + (hashText(cardId) % (passFrom - passTo + 1)))
}

/** Whether a learned card still lacks its last look before the exam and its day has come. */
export function examPassDue(
  card: Pick<QueueCard, 'cardId' | 'memory'>,
  examOn: string | null,
  todayOn: string,
) {
  if (examOn === null || card.memory.lastReviewedOn === null || todayOn > examOn) return false
  const seenInWindow = card.memory.lastReviewedOn >= addDays(examOn, -passFrom)
  return !seenInWindow && examPassOn(card.cardId, examOn) <= todayOn
}
