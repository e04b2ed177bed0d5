import { type CardMemory, newCard, type Rating } from './card-memory.ts'
import { daysUntilRecall, defaultDecay, intervalDays, recallProbability } from './forgetting-curve.ts'
import { daysBetween } from './learner-day.ts'
import type { ReplayedReview } from './replay.ts'
import type { SchedulerSettings } from './scheduler-settings.ts'

/** Everything that an honest answer to "why this date?" needs. */
export interface WhyThisDate {
  readonly cause: 'new' | 'learning_step' | 'interval'
  readonly dueOn: string | null
  readonly stabilityDays: number | null
  readonly desiredRetention: number
  /** Days after which recall falls to the desired retention, before spreading. */
  readonly plainIntervalDays: number | null
  /** How many days the spreading moved it; negative is earlier. */
  readonly movedByDays: number
  readonly recallToday: number | null
  readonly recallWhenDue: number | null
  /** Recall by days since the last review, from 0 to a third past the due day. */
  readonly curve: readonly { readonly days: number; readonly recall: number }[]
  readonly history: readonly {
    readonly reviewedOn: string
    readonly rating: Rating
    /** What was the chance of remembering, just before; null at the first sight. */
    readonly recallBefore: number | null
    readonly stabilityDaysAfter: number
    readonly intervalDays: number
  }[]
}

/** Chance to remember a card on a learner's day; null for one that was never seen. */
export function recallOn(memory: CardMemory, on: string, decay = defaultDecay): number | null {
  if (memory.stabilityDays === null || memory.lastReviewedOn === null) return null
  return recallProbability(daysBetween(memory.lastReviewedOn, on), memory.stabilityDays, decay)
}

/** Explains a card's due day from its replayed history. */
export function whyThisDate(
  history: readonly ReplayedReview[],
  settings: SchedulerSettings,
  todayOn: string,
): WhyThisDate {
  const memory = history.at(-1)?.after ?? newCard
  const decay = settings.parameters?.[20] ?? defaultDecay
  const { stabilityDays, dueOn } = memory
  const inSteps = memory.intervalDays === 0
  const plain =
    stabilityDays === null || inSteps
      ? null
      : intervalDays(stabilityDays, settings.desiredRetention, settings.maximumIntervalDays, decay)
  return {
    cause: stabilityDays === null ? 'new' : inSteps ? 'learning_step' : 'interval',
    dueOn,
    stabilityDays,
    desiredRetention: settings.desiredRetention,
    plainIntervalDays: plain,
    movedByDays: plain === null ? 0 : memory.intervalDays - plain,
    recallToday: recallOn(memory, todayOn, decay),
    recallWhenDue: dueOn === null ? null : recallOn(memory, dueOn, decay),
    curve: stabilityDays === null ? [] : curveOf(stabilityDays, settings.desiredRetention, decay),
    history: history.map(({ review, before, after }) => ({
      reviewedOn: after.lastReviewedOn ?? '',
      rating: review.rating,
      recallBefore: recallOn(before, after.lastReviewedOn ?? todayOn, decay),
      stabilityDaysAfter: after.stabilityDays ?? 0,
      intervalDays: after.intervalDays,
    })),
  }
}

function curveOf(stabilityDays: number, retention: number, decay: number) {
  const last = Math.max(2, (daysUntilRecall(stabilityDays, retention, decay) * 4) / 3)
  return Array.from({ length: 33 }, (_, step) => {
    const days = (last * step) / 32
    return { days, recall: recallProbability(days, stabilityDays, decay) }
  })
}
