/** Bayesian knowledge tracing with four parameters (Corbett and Anderson 1995); nothing is forgotten. */
export interface TracingParameters {
  readonly initial: number
  readonly learn: number
  readonly slip: number
  readonly guess: number
}

/** For unlocking inside a lesson only; what a learner knows is estimated by `concept-knowledge.ts`. */
export const lessonTracing: TracingParameters = { initial: 0.3, learn: 0.15, slip: 0.08, guess: 0.25 }

/** A lesson goes on when the chance that its idea is known has reached this. */
export const lessonUnlocksAt = 0.9

export interface TracedAnswer {
  /** Chance of a right answer, before it was given. */
  readonly predictedRight: number
  /** Chance that it is known, after the answer was seen. */
  readonly known: number
  /** The same after the chance to learn that the answer gave. */
  readonly knownAfterLearning: number
}

/** Follows answers in order of time. */
export function traceKnowledge(answers: readonly boolean[], parameters: TracingParameters): TracedAnswer[] {
  const { initial, learn, slip, guess } = parameters
  let before = initial
  return answers.map((right) => {
    const predictedRight = before * (1 - slip) + (1 - before) * guess
    const known = right
      ? (before * (1 - slip)) / predictedRight
      : (before * slip) / (before * slip + (1 - before) * (1 - guess))
    before = known + (1 - known) * learn
    return { predictedRight, known, knownAfterLearning: before }
  })
}
