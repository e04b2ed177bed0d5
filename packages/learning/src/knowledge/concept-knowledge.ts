import {
  betaPrior,
  chanceBelow,
  grid,
  mean,
  normalised,
  type Posterior,
  quantile,
  uncertainty,
} from './grid-posterior.ts'

export type AnswerResult = 'right' | 'wrong' | 'dont_know'

/** What an answer to a question with options says about its concepts. Oldest first wherever a list is taken. */
export interface ConceptAnswer {
  readonly conceptIds: readonly string[]
  readonly result: AnswerResult
  /** How many options there were; blind guessing hits one of them. At least 2. */
  readonly options: number
}

export interface ConceptKnowledge {
  readonly conceptId: string
  readonly posterior: Posterior
  readonly expected: number
  readonly low: number
  readonly high: number
  readonly chanceWeak: number
  readonly uncertainty: number
  readonly answers: number
}

/** Prior before anything is known: most people know more than half, few know all. */
const priorAlpha = 2
const priorBeta = 1.2
/** So many answers elsewhere weigh as much as the general prior does. */
const levelAnswers = 10
/** Even who knows a thing misreads one question in twenty. */
const carefulness = 0.95

/** How likely a result is for someone who knows a share `k` of the concept. */
export function likelihood(
  k: number,
  { result, options }: Pick<ConceptAnswer, 'result' | 'options'>,
): number {
  if (result === 'dont_know') return 1 - k
  const guess = 1 / options
  const right = guess + (1 - guess) * carefulness * k
  return result === 'right' ? right : 1 - right
}

/** The posterior after answers. `halfLife`: an answer so many answers old counts half; omitted, all count whole. */
export function posteriorOf(
  prior: Posterior,
  answers: readonly Pick<ConceptAnswer, 'result' | 'options'>[],
  halfLife = Number.POSITIVE_INFINITY,
): Posterior {
  const logs = prior.map((weight) => Math.log(weight))
  answers.forEach((answer, index) => {
    const counts = 0.5 ** ((answers.length - 1 - index) / halfLife)
    grid.forEach((k, cell) => {
      logs[cell] = (logs[cell] ?? 0) + counts * Math.log(likelihood(k, answer))
    })
  })
  const highest = Math.max(...logs)
  return normalised(logs.map((log) => Math.exp(log - highest)))
}

/** The general prior, drawn towards how the learner does on the other concepts. */
export function priorFor(elsewhere: readonly Pick<ConceptAnswer, 'result' | 'options'>[]): Posterior {
  const general = betaPrior(priorAlpha, priorBeta)
  if (elsewhere.length === 0) return general
  const strength = priorAlpha + priorBeta
  const level = mean(posteriorOf(general, elsewhere))
  const share = elsewhere.length / (elsewhere.length + levelAnswers)
  const centre = (1 - share) * (priorAlpha / strength) + share * level
  return betaPrior(Math.max(0.3, strength * centre), Math.max(0.3, strength * (1 - centre)))
}

/** What a learner knows of each concept, recomputed from all answers. */
export function knowledgeOf(
  conceptIds: readonly string[],
  answers: readonly ConceptAnswer[],
  halfLife?: number,
): ConceptKnowledge[] {
  return conceptIds.map((conceptId) => {
    const own = answers.filter((answer) => answer.conceptIds.includes(conceptId))
    const elsewhere = answers.filter((answer) => !answer.conceptIds.includes(conceptId))
    const posterior = posteriorOf(priorFor(elsewhere), own, halfLife)
    return {
      conceptId,
      posterior,
      expected: mean(posterior),
      low: quantile(posterior, 0.1),
      high: quantile(posterior, 0.9),
      chanceWeak: chanceBelow(posterior),
      uncertainty: uncertainty(posterior),
      answers: own.length,
    }
  })
}
