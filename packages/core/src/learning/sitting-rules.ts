import type { SittingReport } from '@ratchet/contract'
import {
  type Course,
  type DiagnosticAnswer,
  type DiagnosticItem,
  mockReport,
  shareInterval,
} from '@ratchet/learning'
import { askedQuestion, explanationOf } from './course-view.ts'
import type { Evidence } from './evidence.ts'
import { titleOf } from './knowledge-rules.ts'
import type { PaperItem, StoredSitting } from './sitting.ts'

/** Minutes that may be added at once: a quarter of the format's, until twice its time is given. */
export function moreMinutes(given: number | null, byFormat: number | null): number {
  if (given === null || byFormat === null) return 0
  return Math.max(0, Math.min(Math.ceil(byFormat / 4), 2 * byFormat - given))
}

/** A question of the course as a paper freezes it. */
export function paperItem(course: Course, id: string): PaperItem[] {
  const question = course.questions.find((found) => found.id === id)
  const right = question?.options.find((option) => option.right)
  if (!question || !right) return []
  const { version, group, concepts, bloom } = question
  return [{ id, version, group, concepts, bloom, right: right.letter }]
}

/** Questions that a diagnostic may draw from; evidence is counted by group. */
export const diagnosticItems = (items: readonly PaperItem[]): DiagnosticItem[] =>
  items.map(({ id, group, bloom }) => ({ id, conceptIds: [group], bloom: bloom === 1 ? 1 : 2 }))

/** A sitting's answers, one a question: those that came in time. */
export function answersOf(sitting: StoredSitting, evidence: readonly Evidence[]): Evidence[] {
  return evidence.filter((row) => row.sittingId === sitting.id && row.kind === 'question' && !row.late)
}

export const diagnosticAnswers = (answers: readonly Evidence[]): DiagnosticAnswer[] =>
  answers.flatMap(({ itemId, group, result }) =>
    result === null ? [] : [{ itemId, conceptIds: [group], result, options: 4 }],
  )

/** The report of a sitting that is over. What was not answered is not right. */
export function reportOf(
  course: Course,
  sitting: StoredSitting,
  answers: readonly Evidence[],
): SittingReport {
  const byItem = new Map(answers.map((answer) => [answer.itemId, answer]))
  const asked = sitting.kind === 'mock' ? sitting.items : sitting.items.filter(({ id }) => byItem.has(id))
  const results = asked.map(({ id, group }) => ({
    topicId: group,
    right: byItem.get(id)?.result === 'right',
  }))
  const report = mockReport(results, sitting.needed ?? 0)
  return {
    right: report.right,
    asked: report.asked,
    needed: sitting.needed,
    passed: sitting.needed === null ? null : report.passed,
    topics: report.topics.map(({ topicId, right, asked: count }) => ({
      ...{ group: topicId, title: titleOf(course, topicId), right, asked: count },
      ...shareInterval(right, count),
    })),
    answers: asked.flatMap(({ id }) => {
      const question = course.questions.find((found) => found.id === id)
      // A question that a new edition dropped still counts above; it can no longer be shown.
      if (!question) return []
      const chosen = byItem.get(id)?.chosen ?? null
      return [{ question: askedQuestion(question), chosen, explanation: explanationOf(course, question) }]
    }),
  }
}
