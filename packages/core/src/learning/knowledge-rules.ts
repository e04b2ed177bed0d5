import type { GroupKnowledge } from '@ratchet/contract'
import { type ConceptAnswer, type ConceptKnowledge, type Course, knowledgeOf } from '@ratchet/learning'
import type { Evidence } from './evidence.ts'

/** What somebody learned since counts more than what they once missed: an answer twelve answers old counts half. */
const halfLife = 12

/** Answers to questions as evidence on their group, oldest first. */
export function conceptAnswers(course: Course, evidence: readonly Evidence[]): ConceptAnswer[] {
  const options = new Map(course.questions.map((question) => [question.id, question.options.length]))
  return evidence.flatMap(({ kind, group, itemId, result }) =>
    kind === 'question' && result !== null
      ? [{ conceptIds: [group], result, options: options.get(itemId) ?? 4 }]
      : [],
  )
}

export function knowledgeByGroup(course: Course, evidence: readonly Evidence[]): ConceptKnowledge[] {
  return knowledgeOf(
    course.groups.map(({ id }) => id),
    conceptAnswers(course, evidence),
    halfLife,
  )
}

export function groupKnowledge(course: Course, evidence: readonly Evidence[]): GroupKnowledge[] {
  return knowledgeByGroup(course, evidence).map((known) => ({
    group: known.conceptId,
    title: titleOf(course, known.conceptId),
    known: known.expected,
    low: known.low,
    high: known.high,
    standing: standingOf(known),
    answers: known.answers,
  }))
}

export const titleOf = (course: Course, group: string): string =>
  course.groups.find(({ id }) => id === group)?.title ?? group

/** Decided from 85 % on, either way; below that it is honest to say unsure. */
function standingOf({ answers, chanceWeak }: ConceptKnowledge): GroupKnowledge['standing'] {
  if (answers === 0) return 'no_evidence'
  if (chanceWeak >= 0.85) return 'weak'
  return chanceWeak <= 0.15 ? 'strong' : 'unsure'
}
