import type { ReadinessForecast } from '@ratchet/contract'
import {
  type Blueprint,
  brierScore,
  type Course,
  type ReplayedReview,
  readiness,
  recallOn,
  type SettledForecast,
} from '@ratchet/learning'
import type { Evidence } from './evidence.ts'
import { knowledgeByGroup, titleOf } from './knowledge-rules.ts'
import { cardsOf } from './memory-rules.ts'

/** Mean recall of each group's cards on a day; groups without a learned card are left out. */
export function recallByGroup(
  course: Course,
  histories: ReadonlyMap<string, readonly ReplayedReview[]>,
  on: string,
): Record<string, number> {
  const recalls = new Map<string, number[]>()
  for (const { cardId, group } of cardsOf(course)) {
    const memory = histories.get(cardId)?.at(-1)?.after
    const recall = memory ? recallOn(memory, on) : null
    if (recall !== null) recalls.set(group, [...(recalls.get(group) ?? []), recall])
  }
  return Object.fromEntries(
    [...recalls].map(([group, list]) => [group, list.reduce((sum, recall) => sum + recall, 0) / list.length]),
  )
}

/** The forecast for a blueprint's mock, and how good earlier ones were. */
export function forecastFor(
  course: Course,
  blueprint: Blueprint,
  evidence: readonly Evidence[],
  recallOnExamDay: Readonly<Record<string, number>>,
  settled: readonly SettledForecast[],
): ReadinessForecast {
  const answersByTopic: Record<string, number> = {}
  for (const { kind, result, group } of evidence) {
    if (kind === 'question' && result !== null) answersByTopic[group] = (answersByTopic[group] ?? 0) + 1
  }
  const told = readiness({
    slots: blueprint.slots.flatMap(({ group, questions }) =>
      Array.from({ length: questions }, () => ({ topicId: group, conceptIds: [group] })),
    ),
    needed: blueprint.pass,
    knowledge: knowledgeByGroup(course, evidence),
    recallOnExamDay,
    answersByTopic,
    // The same evidence gives the same number, however often one looks.
    seed: `${blueprint.id}:${evidence.at(-1)?.id ?? ''}`,
  })
  return {
    blueprint: blueprint.id,
    title: blueprint.title,
    forecast: told.known
      ? { chance: told.chance, low: told.low, high: told.high, expectedRight: told.expectedRight }
      : null,
    missing: {
      answers: told.known ? 0 : told.missing.answers,
      groups: (told.known ? [] : told.missing.topics).map(({ topicId, answers }) => ({
        ...{ group: topicId, title: titleOf(course, topicId), answers },
      })),
    },
    needed: blueprint.pass,
    questions: blueprint.questions,
    brier: brierScore(settled),
    settled: settled.length,
  }
}
