import { type Card, fsrs, type Grade, State, StrategyMode } from 'ts-fsrs'
import { type CardMemory, type MemoryState, type Rating, ratings } from './card-memory.ts'
import { type DayRule, fromStudyClock, learnerDayOf, toStudyClock } from './learner-day.ts'
import { type SchedulerSettings, settingsFault } from './scheduler-settings.ts'

/** One look at a card: what was remembered, when, and in which zone the learner then was. */
export interface Review {
  readonly at: Date
  readonly rating: Rating
  readonly rule: DayRule
}

/** Gives a card's memory after a review. `cardId` seeds the fuzz: the same history always gives the same dates. */
export type Scheduler = (cardId: string, before: CardMemory, review: Review) => CardMemory

const states: readonly MemoryState[] = ['new', 'learning', 'review', 'relearning']

/**
 * FSRS-6 by ts-fsrs, counted in the learner's days. A review dated before the last one (a clock that jumped, a
 * flight westwards) counts as made at the same moment. Throws `RangeError` for settings that make no sense.
 */
export function createScheduler(settings: SchedulerSettings): Scheduler {
  const fault = settingsFault(settings)
  if (fault) throw new RangeError(fault)
  let seed = ''
  const engine = fsrs({
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_fuzz: settings.fuzz,
    learning_steps: settings.learningStepsMinutes.map((minutes) => `${minutes}m` as const),
    relearning_steps: settings.relearningStepsMinutes.map((minutes) => `${minutes}m` as const),
    ...(settings.parameters ? { w: settings.parameters } : {}),
  }).useStrategy(StrategyMode.SEED, () => seed)

  return (cardId, before, { at, rating, rule }) => {
    const last = before.lastReviewedAt && toStudyClock(before.lastReviewedAt, rule)
    const asked = toStudyClock(at, rule)
    const now = last && asked < last ? last : asked
    const reviewedAt = last && asked < last ? (before.lastReviewedAt ?? at) : at
    seed = `${cardId}:${before.reviews + 1}`
    const { card } = engine.next(toLibrary(before, last, now), now, (ratings.indexOf(rating) + 1) as Grade)
    // Minutes are minutes of the real clock; days are days of the wall clock, also over a change of the hour.
    const waitMs = card.due.getTime() - now.getTime()
    const dueAt =
      card.scheduled_days === 0 ? new Date(reviewedAt.getTime() + waitMs) : fromStudyClock(card.due, rule)
    return {
      state: states[card.state] ?? 'new',
      stabilityDays: card.stability,
      difficulty: card.difficulty,
      lastReviewedAt: reviewedAt,
      lastReviewedOn: learnerDayOf(reviewedAt, rule),
      dueAt,
      dueOn: learnerDayOf(dueAt, rule),
      intervalDays: card.scheduled_days,
      reviews: card.reps,
      lapses: card.lapses,
      learningStep: card.learning_steps,
    }
  }
}

function toLibrary(memory: CardMemory, last: Date | null, now: Date): Card {
  const card: Card = {
    due: now,
    stability: memory.stabilityDays ?? 0,
    difficulty: memory.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: memory.intervalDays,
    reps: memory.reviews,
    lapses: memory.lapses,
    learning_steps: memory.learningStep,
    state: stateOf[memory.state],
  }
  return last ? { ...card, last_review: last } : card
}

const stateOf: Readonly<Record<MemoryState, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
}
