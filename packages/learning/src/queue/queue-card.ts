import type { CardMemory } from '../memory/card-memory.ts'

/** A card as the queue sees it. */
export interface QueueCard {
  readonly cardId: string
  /** Marks that hang on the card's concept; the heaviest when it has several. Above 0. */
  readonly weight: number
  readonly memory: CardMemory
  /** What one look takes this learner, in seconds. */
  readonly secondsPerReview: number
  /** Laid aside by the learner, or split into others. */
  readonly parked: boolean
  /** Made due today by something at work; the memory itself is untouched. */
  readonly wantedOn: string | null
}

/** How much a learner wants to do, and until when. */
export interface QueueRules {
  readonly minutesPerDay: number
  readonly newCardsPerDay: number
  /** The learner's day of the exam, or null. */
  readonly examOn: string | null
  /** Days without study that were announced; both ends included. */
  readonly leave: readonly { readonly fromOn: string; readonly toOn: string }[]
}

export const defaultRules: QueueRules = { minutesPerDay: 10, newCardsPerDay: 10, examOn: null, leave: [] }

export type QueueReason = 'learning_step' | 'due' | 'wanted' | 'exam_pass' | 'new'
