import type { ConceptKnowledge } from '../knowledge/concept-knowledge.ts'
import { quantile } from '../knowledge/grid-posterior.ts'
import { randomFrom } from '../seeded-random.ts'
import { chanceToPass } from './poisson-binomial.ts'

/** A place on the paper: the concepts its question may come from. */
export interface PaperSlot {
  readonly topicId: string
  readonly conceptIds: readonly string[]
}

export interface ReadinessInput {
  readonly slots: readonly PaperSlot[]
  readonly needed: number
  readonly knowledge: readonly ConceptKnowledge[]
  /** Mean recall of a concept's cards on the day of the exam; 1 where it has none. */
  readonly recallOnExamDay: Readonly<Record<string, number>>
  /** Answers so far by topic. */
  readonly answersByTopic: Readonly<Record<string, number>>
  readonly seed: string
}

export type Readiness =
  | {
      readonly known: true
      readonly chance: number
      readonly low: number
      readonly high: number
      readonly expectedRight: number
    }
  | { readonly known: false; readonly missing: MissingEvidence }

/** What is still needed before a number would mean anything. */
export interface MissingEvidence {
  readonly answers: number
  readonly topics: readonly { readonly topicId: string; readonly answers: number }[]
}

const answersNeeded = 60
const answersPerTopic = 3
const draws = 400

/**
 * Chance to pass this mock, with its 10–90 % range over what is not known about the learner. Below 60 answers, or 3
 * in a topic, it says what is missing instead.
 */
export function readiness(input: ReadinessInput): Readiness {
  const missing = missingEvidence(input)
  if (missing.answers > 0 || missing.topics.length > 0) return { known: false, missing }
  const random = randomFrom(input.seed)
  const byId = new Map(input.knowledge.map((concept) => [concept.conceptId, concept]))
  const chances: number[] = []
  let expectedRight = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const k = new Map<string, number>()
    for (const [id, { posterior }] of byId) k.set(id, quantile(posterior, random()))
    const slots = input.slots.map(({ conceptIds }) => slotChance(conceptIds, k, input.recallOnExamDay))
    expectedRight += slots.reduce((sum, chance) => sum + chance, 0) / draws
    chances.push(chanceToPass(slots, input.needed))
  }
  chances.sort((a, b) => a - b)
  const at = (share: number) => chances[Math.floor(share * (draws - 1))] ?? 0
  const chance = chances.reduce((sum, value) => sum + value, 0) / draws
  // Near 0 and 1 the mean of a skewed range can leave it; a range that misses its own number would confuse.
  const low = Math.min(chance, at(0.1))
  const high = Math.max(chance, at(0.9))
  return { known: true, chance, low, high, expectedRight }
}

/** p = ¼ + ¾ · (0.95 · k · R̄), averaged over the concepts that the slot may draw from. */
function slotChance(
  conceptIds: readonly string[],
  k: ReadonlyMap<string, number>,
  recall: Readonly<Record<string, number>>,
): number {
  const known = conceptIds.map((id) => (k.get(id) ?? 0) * (recall[id] ?? 1))
  const share = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  return 0.25 + 0.75 * 0.95 * share
}

function missingEvidence({ slots, answersByTopic }: ReadinessInput): MissingEvidence {
  const topics = [...new Set(slots.map(({ topicId }) => topicId))]
  const answers = topics.reduce((sum, id) => sum + (answersByTopic[id] ?? 0), 0)
  return {
    answers: Math.max(0, answersNeeded - answers),
    topics: topics
      .map((topicId) => ({ topicId, answers: answersPerTopic - (answersByTopic[topicId] ?? 0) }))
      .filter(({ answers }) => answers > 0),
  }
}
