import {
  type AnswerResult,
  chooseNext,
  type DiagnosticAnswer,
  type DiagnosticItem,
  knowledgeOf,
  mostItems,
  randomFrom,
  weakBelow,
} from '@ratchet/learning'

/** How the learners of a simulation are made. */
export interface Population {
  readonly name: string
  /** A concept's true share of known questions. */
  readonly draw: (random: () => number) => number
  /** How often somebody who does not know says so instead of guessing. */
  readonly admits: number
  /** How often somebody who knows answers wrong; the rules assume 1 in 20. */
  readonly slips: number
}

export interface Outcome {
  /** Share of truly weak concepts that were called weak. */
  readonly weakFound: number
  /** Share of truly strong concepts that were not. */
  readonly strongCleared: number
  /** Share of all concepts that were judged right. */
  readonly right: number
  readonly meanItems: number
}

export const concepts = Array.from({ length: 8 }, (_, index) => `concept-${index}`)

/** A bank with enough questions on each concept for a whole diagnostic. */
export const bank: readonly DiagnosticItem[] = concepts.flatMap((concept) =>
  Array.from({ length: mostItems }, (_, index) => ({
    id: `${concept}-${index}`,
    conceptIds: [concept],
    bloom: index % 2 === 0 ? (1 as const) : (2 as const),
  })),
)

type Choose = (answers: readonly DiagnosticAnswer[], seed: string) => string | null

/** As the product does it. */
export const adaptive: Choose = (answers, seed) => {
  const next = chooseNext(concepts, bank, answers, seed)
  return next.done ? null : next.itemId
}

/** Three questions on each concept, whatever the answers: what adapting has to beat. */
export const fixed: Choose = (answers) => {
  const concept = concepts[answers.length % concepts.length]
  return answers.length < mostItems ? `${concept}-${Math.floor(answers.length / concepts.length)}` : null
}

/** Sits the diagnostic with learners whose knowledge is known. */
export function simulateDiagnostic(
  population: Population,
  choose: Choose,
  learners: number,
  seed: string,
): Outcome {
  const random = randomFrom(seed)
  const count = { weak: 0, found: 0, strong: 0, cleared: 0, items: 0 }
  for (let learner = 0; learner < learners; learner += 1) {
    const truth = new Map(concepts.map((concept) => [concept, population.draw(random)]))
    const answers: DiagnosticAnswer[] = []
    for (
      let id = choose(answers, `${seed}:${learner}`);
      id !== null;
      id = choose(answers, `${seed}:${learner}`)
    ) {
      const concept = id.slice(0, id.lastIndexOf('-'))
      const result = answerOf(truth.get(concept) ?? 0, population, random)
      answers.push({ itemId: id, conceptIds: [concept], result, options: 4 })
    }
    count.items += answers.length
    for (const { conceptId, chanceWeak } of knowledgeOf(concepts, answers)) {
      const called = chanceWeak >= 0.5
      if ((truth.get(conceptId) ?? 0) < weakBelow) {
        count.weak += 1
        count.found += Number(called)
      } else {
        count.strong += 1
        count.cleared += Number(!called)
      }
    }
  }
  return {
    weakFound: count.found / count.weak,
    strongCleared: count.cleared / count.strong,
    right: (count.found + count.cleared) / (count.weak + count.strong),
    meanItems: count.items / learners,
  }
}

/** Knows it or not; who knows may slip, who does not admits it or hits one of four. */
export function answerOf(
  k: number,
  { admits, slips }: Pick<Population, 'admits' | 'slips'>,
  random: () => number,
): AnswerResult {
  if (random() < k) {
    // A slip still hits one of four, as the likelihood has it.
    return random() < slips && random() > 0.25 ? 'wrong' : 'right'
  }
  if (random() < admits) return 'dont_know'
  return random() < 0.25 ? 'right' : 'wrong'
}
