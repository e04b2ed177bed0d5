import { ownCourses, PartsInput } from '@ratchet/contract'
import { type AddedParts, addParts } from '@ratchet/learning'
import { z } from 'zod'
import { allow, inputOf, invalid, operation, type Scope } from '../foundation/index.ts'
import { changeCourse } from './change-course.ts'
import { beginCourse } from './create-course.ts'
import { plainEvidence } from './evidence.ts'
import { insertEvidence } from './evidence-store.ts'
import { learnerOf } from './learner.ts'
import { cardsOf } from './memory-rules.ts'
import { reviewId } from './review-id.ts'

/** Add parts by hand; a card whose text cannot be read refuses all. */
export const addToCourse = operation({
  name: 'add-to-course',
  allow: allow.contributors,
  input: inputOf(ownCourses.addToCourse),
  run: async (scope, { course, parts }) => {
    const { added, changed, unchanged, refused } = await addTo(scope, course, parts)
    const [first] = refused
    if (first) throw invalid(`parts.cards.${first.card}.markdown`, first.message)
    return { added, changed, unchanged }
  },
})

const Review = z.strictObject({
  key: z.string(),
  direction: z.enum(['forward', 'backward']),
  at: z.date(),
  rating: z.enum(['again', 'hard', 'good', 'easy']),
  tookMs: z.number(),
})

/** A course that is begun for what a file brought. */
const Begin = z.strictObject({ title: z.string(), standfirst: z.string(), source: z.string() })

/**
 * Add what a file brought, with the looks at its cards, which belong to whoever imports it. A course that is begun for
 * it is begun in the same transaction: a refusal leaves no empty one behind.
 */
export const importParts = operation({
  name: 'import-parts',
  allow: allow.contributors,
  input: z.strictObject({
    into: z.union([z.string(), Begin]),
    parts: PartsInput,
    reviews: z.array(Review).max(200_000),
  }),
  run: async (scope, { into, parts, reviews }) => {
    const id = typeof into === 'string' ? into : await beginCourse(scope, { ...into, language: 'en' })
    const { course, added, changed, unchanged, flashcardIds } = await addTo(scope, id, parts)
    const { memberId, rule } = await learnerOf(scope, course)
    const cards = new Map(cardsOf(course).map((card) => [card.cardId, card]))
    let kept = 0
    for (const { key, direction, at, rating, tookMs } of reviews) {
      const cardId = `${flashcardIds.get(key)}.${direction}`
      const card = cards.get(cardId)
      // A clock that ran ahead elsewhere must not make a look of tomorrow.
      if (!card || at > scope.now) continue
      const isNew = await insertEvidence(scope, memberId, course.id, {
        ...plainEvidence,
        ...{ id: reviewId(memberId, course.id, cardId, at), courseVersion: course.version },
        ...{ kind: 'recall', source: 'import', itemId: cardId, itemVersion: card.flashcard.version },
        ...{ group: card.group, concepts: card.flashcard.concepts, rating, answeredAt: at },
        ...{ tookMs: Math.round(Math.min(86_400_000, Math.max(0, tookMs))), zone: rule.timeZone },
      })
      if (isNew) kept += 1
    }
    return { course: course.id, added, changed, unchanged, reviews: kept, title: course.title }
  },
})

async function addTo(
  scope: Scope,
  id: string,
  { questions, flashcards, cards }: z.output<typeof PartsInput>,
): Promise<AddedParts> {
  let result: AddedParts | null = null
  const course = await changeCourse(scope, id, (before) => {
    result = addParts(before, {
      questions,
      flashcards: flashcards.map((card) => ({ ...card, key: card.key ?? card.front })),
      cards,
    })
    return result.course
  })
  if (result === null) throw new Error('a change was not asked for')
  return { ...(result as AddedParts), course }
}
