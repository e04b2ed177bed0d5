import {
  type AnswerResult,
  type ConceptAnswer,
  knowledgeOf,
  type PaperSlot,
  randomFrom,
  readiness,
  type SettledForecast,
} from '@ratchet/learning'

const topics = Array.from({ length: 8 }, (_, index) => `topic-${index}`)
const needed = 26
/** Forty questions, five a topic: the chapter's mock. */
const slots: readonly PaperSlot[] = topics.flatMap((topicId) =>
  Array.from({ length: 5 }, () => ({ topicId, conceptIds: [topicId] })),
)

export interface Simulation {
  readonly forecasts: readonly SettledForecast[]
  /** Share of learners whose true chance lay within the range that was shown; it is meant to be 80 %. */
  readonly insideRange: number
}

/**
 * Learners whose knowledge is known answer some questions, get a forecast, and sit the mock. What they know differs
 * by topic around a level of their own; some of it has faded by the day of the exam, as their cards say.
 */
export function simulateReadiness(learners: number, answersEach: number, seed: string): Simulation {
  const random = randomFrom(`${seed}:${answersEach}`)
  const forecasts: SettledForecast[] = []
  let inside = 0
  for (let learner = 0; learner < learners; learner += 1) {
    const level = 0.35 + 0.6 * random()
    const knows = topics.map(() => Math.min(0.99, Math.max(0.01, level + 0.3 * (random() + random() - 1))))
    const recall = topics.map(() => 0.75 + 0.25 * random())
    const answers = Array.from({ length: answersEach }, (_, index) => answerTo(index % 8, knows, random))
    const forecast = readiness({
      slots,
      needed,
      knowledge: knowledgeOf(topics, answers),
      recallOnExamDay: Object.fromEntries(topics.map((topic, index) => [topic, recall[index] ?? 1])),
      answersByTopic: Object.fromEntries(topics.map((topic) => [topic, answersEach / 8])),
      seed: `${seed}:${learner}`,
    })
    if (!forecast.known) continue
    const chances = knows.flatMap((k, topic) => Array(5).fill(0.25 + 0.75 * 0.95 * k * (recall[topic] ?? 1)))
    const right = chances.filter((chance) => random() < chance).length
    forecasts.push({ chance: forecast.chance, happened: right >= needed })
    const truth = trueChance(chances, random)
    if (truth >= forecast.low - 0.005 && truth <= forecast.high + 0.005) inside += 1
  }
  return { forecasts, insideRange: inside / forecasts.length }
}

function answerTo(topic: number, knows: readonly number[], random: () => number): ConceptAnswer {
  const chance = 0.25 + 0.75 * 0.95 * (knows[topic] ?? 0)
  const result: AnswerResult = random() < chance ? 'right' : 'wrong'
  return { conceptIds: [topics[topic] ?? ''], result, options: 4 }
}

/** By trying it 400 times: a way of its own, so that the forecast is not checked by itself. */
function trueChance(chances: readonly number[], random: () => number): number {
  let passed = 0
  for (let trial = 0; trial < 400; trial += 1) {
    let right = 0
    for (const chance of chances) if (random() < chance) right += 1
    if (right >= needed) passed += 1
  }
  return passed / 400
}
