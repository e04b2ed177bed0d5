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
/**
 * So many answers elsewhere weigh as much as the general prior does. 60, because knowing one concept says little about
 * another: with 10 the diagnostic finds 3 % fewer weak concepts (docs/benchmarks.md).
 */
const levelAnswers = 60
/** Even who knows a thing misreads one question in twenty. */
const carefulness = 0.95

type Answered = Pick<ConceptAnswer, 'result' | 'options'>

/** How answers are weighed. */
export interface Weighing {
  /** An answer so many answers old counts half; left out, all count whole. */
  readonly halfLife?: number
  /** Share of what is not known that the learner admits instead of guessing, 0 to 1. */
  readonly admits?: number
}

/**
 * How likely a result is for someone who knows a share `k` of the concept. Who admits not to know guesses less often,
 * so a right answer says more.
 */
export function likelihood(k: number, { result, options }: Answered, admits = 0): number {
  if (result === 'dont_know') return 1 - k
  const guess = (1 - admits) / options
  const right = guess + (1 - guess) * carefulness * k
  return result === 'right' ? right : 1 - right
}

/** How often a learner says "don't know" rather than guess, from all answers; half a guess is taken for granted. */
export function admitsOf(answers: readonly Answered[]): number {
  const admitted = answers.filter(({ result }) => result === 'dont_know').length
  const guessed = answers
    .filter(({ result }) => result === 'wrong')
    .reduce((sum, { options }) => sum + options / (options - 1), 0)
  return admitted / (admitted + guessed + 0.5)
}

const logTables = new Map<string, readonly number[]>()

/** Logarithms of the likelihood over the grid; the same few are needed again and again. */
function logLikelihoods(answer: Answered, admits: number): readonly number[] {
  const rounded = Math.round(admits * 50) / 50
  const key = `${answer.result}:${answer.options}:${rounded}`
  const known = logTables.get(key)
  if (known) return known
  const table = grid.map((k) => Math.log(likelihood(k, answer, rounded)))
  logTables.set(key, table)
  return table
}

/** The posterior after answers, oldest first. */
export function posteriorOf(
  prior: Posterior,
  answers: readonly Answered[],
  weighing: Weighing = {},
): Posterior {
  const { halfLife = Number.POSITIVE_INFINITY, admits = 0 } = weighing
  const logs = prior.map((weight) => Math.log(weight))
  answers.forEach((answer, index) => {
    const counts = 0.5 ** ((answers.length - 1 - index) / halfLife)
    const table = logLikelihoods(answer, admits)
    for (let cell = 0; cell < logs.length; cell += 1)
      logs[cell] = (logs[cell] ?? 0) + counts * (table[cell] ?? 0)
  })
  const highest = Math.max(...logs)
  return normalised(logs.map((log) => Math.exp(log - highest)))
}

const general = betaPrior(priorAlpha, priorBeta)

/** The general prior, drawn towards how the learner does on the other concepts. */
export function priorFor(elsewhere: readonly Answered[], admits = 0): Posterior {
  if (elsewhere.length === 0) return general
  const strength = priorAlpha + priorBeta
  const level = mean(posteriorOf(general, elsewhere, { admits }))
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
  const admits = admitsOf(answers)
  return conceptIds.map((conceptId) => {
    const own = answers.filter((answer) => answer.conceptIds.includes(conceptId))
    const elsewhere = answers.filter((answer) => !answer.conceptIds.includes(conceptId))
    const weighing = halfLife === undefined ? { admits } : { admits, halfLife }
    const posterior = posteriorOf(priorFor(elsewhere, admits), own, weighing)
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
