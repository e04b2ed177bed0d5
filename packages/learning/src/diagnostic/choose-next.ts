import { type ConceptAnswer, knowledgeOf } from '../knowledge/concept-knowledge.ts'
import { hashText } from '../seeded-random.ts'

/** A question that a diagnostic may ask. */
export interface DiagnosticItem {
  readonly id: string
  readonly conceptIds: readonly string[]
  readonly bloom: 1 | 2
}

export interface DiagnosticAnswer extends ConceptAnswer {
  readonly itemId: string
}

/** Twelve minutes at half a minute a question. */
export const mostItems = 24
/** When every concept is this decided, nothing is gained by asking on. */
const decidedBelow = 0.15

export type NextItem =
  | { readonly done: false; readonly itemId: string; readonly conceptId: string }
  | { readonly done: true; readonly because: 'decided' | 'all_asked' | 'no_items' }

/**
 * The next question: one for every concept in the order given, then for the concept about which it is least clear
 * whether it is weak. Bloom levels alternate; the seed settles what is left. Nothing is revealed in between.
 */
export function chooseNext(
  conceptIds: readonly string[],
  items: readonly DiagnosticItem[],
  answers: readonly DiagnosticAnswer[],
  seed: string,
): NextItem {
  if (answers.length >= mostItems) return { done: true, because: 'all_asked' }
  const asked = new Set(answers.map(({ itemId }) => itemId))
  const left = items.filter(({ id }) => !asked.has(id))
  const covered = new Set(answers.flatMap((answer) => answer.conceptIds))
  const open = conceptIds.filter((id) => left.some((item) => item.conceptIds.includes(id)))
  const first = open.find((id) => !covered.has(id))
  if (first !== undefined) return pick(first, left, items, answers, seed)
  const unsure = knowledgeOf(conceptIds, answers).sort((a, b) => b.uncertainty - a.uncertainty)
  if (unsure.every(({ uncertainty }) => uncertainty < decidedBelow)) return { done: true, because: 'decided' }
  const next = unsure.find(
    ({ conceptId, uncertainty }) => open.includes(conceptId) && uncertainty >= decidedBelow,
  )
  return next ? pick(next.conceptId, left, items, answers, seed) : { done: true, because: 'no_items' }
}

function pick(
  conceptId: string,
  left: readonly DiagnosticItem[],
  items: readonly DiagnosticItem[],
  answers: readonly DiagnosticAnswer[],
  seed: string,
): NextItem {
  const last = items.find(({ id }) => id === answers.at(-1)?.itemId)
  const wanted = last?.bloom === 1 ? 2 : 1
  const candidates = left
    .filter((item) => item.conceptIds.includes(conceptId))
    .sort(
      (a, b) =>
        Number(b.bloom === wanted) - Number(a.bloom === wanted) ||
        a.conceptIds.length - b.conceptIds.length ||
        hashText(`${seed}:${a.id}`) - hashText(`${seed}:${b.id}`),
    )
  const chosen = candidates[0]
  return chosen ? { done: false, itemId: chosen.id, conceptId } : { done: true, because: 'no_items' }
}
