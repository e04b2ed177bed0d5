export const ratings = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof ratings)[number]

export type MemoryState = 'new' | 'learning' | 'review' | 'relearning'

/** What is known of one card in one head, derived from its reviews and never stored as truth. */
export interface CardMemory {
  readonly state: MemoryState
  /** Days until recall falls to 90 %; null before the first review. */
  readonly stabilityDays: number | null
  /** 1 (easy) to 10 (hard); null before the first review. */
  readonly difficulty: number | null
  readonly lastReviewedAt: Date | null
  /** The learner's day of the last review. */
  readonly lastReviewedOn: string | null
  /** Null when it is due whenever the learner likes: a new card. */
  readonly dueAt: Date | null
  /** The learner's day on which it is due. */
  readonly dueOn: string | null
  /** Days between last review and due day; 0 inside learning steps. */
  readonly intervalDays: number
  readonly reviews: number
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number
  readonly learningStep: number
}

export const newCard: CardMemory = {
  state: 'new',
  stabilityDays: null,
  difficulty: null,
  lastReviewedAt: null,
  lastReviewedOn: null,
  dueAt: null,
  dueOn: null,
  intervalDays: 0,
  reviews: 0,
  lapses: 0,
  learningStep: 0,
}
