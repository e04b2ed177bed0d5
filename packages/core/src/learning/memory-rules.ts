import type {
  Course,
  Flashcard,
  QueueCard,
  RecordedReview,
  ReplayedReview,
  Scheduler,
} from '@ratchet/learning'
import { newCard, replay } from '@ratchet/learning'
import type { Evidence } from './evidence.ts'

/** A flashcard in one of its directions: one memory. */
export interface Card {
  readonly cardId: string
  readonly flashcard: Flashcard
  readonly front: string
  readonly back: string
  readonly group: string
}

/** The cards of a course; a flashcard with two directions is two. */
export function cardsOf(course: Course): Card[] {
  const groups = new Map(course.concepts.map(({ id, group }) => [id, group]))
  return course.flashcards.flatMap((flashcard) =>
    flashcard.directions.map((direction) => ({
      cardId: `${flashcard.id}.${direction}`,
      flashcard,
      front: direction === 'forward' ? flashcard.front : flashcard.back,
      back: direction === 'forward' ? flashcard.back : flashcard.front,
      group: groups.get(flashcard.concepts[0] ?? '') ?? '',
    })),
  )
}

/** Reviews by card, with those that were taken back marked. */
export function reviewsByCard(evidence: readonly Evidence[]): Map<string, RecordedReview[]> {
  const undone = new Set(evidence.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])))
  const reviews = new Map<string, RecordedReview[]>()
  for (const { id, kind, itemId, rating, answeredAt, zone } of evidence) {
    if (kind !== 'recall' || rating === null) continue
    const list = reviews.get(itemId) ?? []
    const rule = { timeZone: zone, dayStartsAtHour: 4 }
    list.push({ id, at: answeredAt, rating, rule, undone: undone.has(id) })
    reviews.set(itemId, list)
  }
  return reviews
}

/** The newest words of one's own for each card; taken away again they are empty. */
export function ownWordsByCard(evidence: readonly Evidence[]): Map<string, string> {
  const notes = evidence.filter(({ kind }) => kind === 'note')
  return new Map(notes.map(({ itemId, words }) => [itemId, words]))
}

/** Every card's history, replayed. */
export function historiesOf(
  cards: readonly Card[],
  evidence: readonly Evidence[],
  schedule: Scheduler,
): Map<string, ReplayedReview[]> {
  const reviews = reviewsByCard(evidence)
  return new Map(cards.map(({ cardId }) => [cardId, replay(cardId, reviews.get(cardId) ?? [], schedule)]))
}

/** Marks that hang on each group by the course's first blueprint; 1 where it has none. */
export function marksByGroup(course: Course): Map<string, number> {
  const marks = new Map(course.groups.map(({ id }) => [id, 0]))
  for (const { group, questions } of course.blueprints[0]?.slots ?? []) {
    marks.set(group, (marks.get(group) ?? 0) + questions)
  }
  return new Map([...marks].map(([group, questions]) => [group, Math.max(1, questions)]))
}

/** Seconds that a look takes somebody: the median of what it took so far, between 4 and 60; 12 before that. */
export function secondsPerReview(evidence: readonly Evidence[]): number {
  const took = evidence
    .filter(({ kind, tookMs }) => kind === 'recall' && tookMs > 0)
    .map(({ tookMs }) => tookMs / 1000)
    .sort((a, b) => a - b)
  if (took.length < 10) return 12
  return Math.min(60, Math.max(4, took[Math.floor(took.length / 2)] ?? 12))
}

/** Cards as the queue orders them. */
export function queueCards(
  course: Course,
  evidence: readonly Evidence[],
  histories: ReadonlyMap<string, readonly ReplayedReview[]>,
  parked: readonly string[],
  /** Concepts that work asks for, with the learner's day since when. */
  wanted: ReadonlyMap<string, string> = new Map(),
): QueueCard[] {
  const marks = marksByGroup(course)
  const seconds = secondsPerReview(evidence)
  return cardsOf(course).map(({ cardId, group, flashcard }) => ({
    cardId,
    weight: marks.get(group) ?? 1,
    memory: histories.get(cardId)?.at(-1)?.after ?? newCard,
    secondsPerReview: seconds,
    parked: parked.includes(cardId),
    wantedOn: flashcard.concepts.flatMap((concept) => wanted.get(concept) ?? []).at(0) ?? null,
  }))
}
