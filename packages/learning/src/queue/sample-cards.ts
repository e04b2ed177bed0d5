import { type CardMemory, newCard } from '../memory/card-memory.ts'
import { addDays } from '../memory/learner-day.ts'
import type { QueueCard } from './queue-card.ts'

/** A learned card, last seen some days ago and due some days from then. */
export function learned(
  cardId: string,
  todayOn: string,
  memory: { seenDaysAgo: number; interval: number; stability?: number; weight?: number; lapses?: number },
): QueueCard {
  const lastReviewedOn = addDays(todayOn, -memory.seenDaysAgo)
  const dueOn = addDays(lastReviewedOn, memory.interval)
  const state: CardMemory = {
    ...newCard,
    state: 'review',
    stabilityDays: memory.stability ?? memory.interval,
    difficulty: 5,
    lastReviewedAt: new Date(`${lastReviewedOn}T12:00:00Z`),
    lastReviewedOn,
    dueAt: new Date(`${dueOn}T12:00:00Z`),
    dueOn,
    intervalDays: memory.interval,
    reviews: 3,
    lapses: memory.lapses ?? 0,
  }
  return {
    cardId,
    weight: memory.weight ?? 1,
    memory: state,
    secondsPerReview: 12,
    parked: false,
    wantedOn: null,
  }
}

export const fresh = (cardId: string, weight = 1): QueueCard => ({
  cardId,
  weight,
  memory: newCard,
  secondsPerReview: 12,
  parked: false,
  wantedOn: null,
})
