import { type CardMemory, newCard } from './card-memory.ts'
import type { Review, Scheduler } from './scheduler.ts'

/** A recorded review; `undoneBy` names the event that took it back. Nothing is ever erased. */
export interface RecordedReview extends Review {
  readonly id: string
  readonly undone: boolean
}

/** A review with what was true before and after it. */
export interface ReplayedReview {
  readonly id: string
  readonly review: Review
  readonly before: CardMemory
  readonly after: CardMemory
}

/** Reviews that count, oldest first; of two at one instant the smaller id comes first. The same id counts once. */
export function countedReviews(recorded: readonly RecordedReview[]): RecordedReview[] {
  const once = new Map<string, RecordedReview>()
  for (const review of recorded) {
    const seen = once.get(review.id)
    once.set(review.id, seen ? { ...seen, undone: seen.undone || review.undone } : review)
  }
  return [...once.values()]
    .filter((review) => !review.undone)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
}

/** A card's history, recomputed from its reviews. Undo is a replay without the review that was taken back. */
export function replay(
  cardId: string,
  recorded: readonly RecordedReview[],
  schedule: Scheduler,
): ReplayedReview[] {
  let memory = newCard
  return countedReviews(recorded).map((review) => {
    const before = memory
    memory = schedule(cardId, before, review)
    return { id: review.id, review, before, after: memory }
  })
}

/** Where a card stands after all its reviews. */
export function memoryOf(
  cardId: string,
  recorded: readonly RecordedReview[],
  schedule: Scheduler,
): CardMemory {
  return replay(cardId, recorded, schedule).at(-1)?.after ?? newCard
}
