import type { Course } from './course-shape.ts'
import type { Option, Question } from './question-shape.ts'

/** What can be counted about the questions of a course, before anybody has answered one. */
export interface BankFigures {
  questions: number
  groups: { id: string; title: string; questions: number }[]
  blooms: Record<string, number>
  styles: Record<string, number>
  /** How often the right answer stands at each letter. */
  positions: Record<string, number>
  /** Of the questions with options in words: how often the right one alone is the longest, or the shortest. */
  rightIsLongest: number
  rightIsShortest: number
}

/** Counts the bank; quiz questions are left out, because no diagnostic and no mock draws them. */
export function inspectBank(course: Course): BankFigures {
  const bank = course.questions.filter(({ use }) => use === 'bank')
  const positions: Record<string, number> = { A: 0, B: 0, C: 0, D: 0 }
  for (const question of bank) {
    const { letter } = right(question)
    positions[letter] = (positions[letter] ?? 0) + 1
  }
  // The options of a list question are pairs of numbers, all of one length.
  const inWords = bank.filter(({ style }) => style !== 'list')
  const share = (stands: (question: Question) => boolean) =>
    inWords.length === 0 ? 0 : inWords.filter(stands).length / inWords.length
  return {
    questions: bank.length,
    groups: course.groups.map(({ id, title }) => ({
      id,
      title,
      questions: bank.filter(({ group }) => group === id).length,
    })),
    blooms: tally(bank.map(({ bloom }) => String(bloom))),
    styles: tally(bank.map(({ style }) => style)),
    positions,
    rightIsLongest: share((question) => right(question).text.length > Math.max(...wrongLengths(question))),
    rightIsShortest: share((question) => right(question).text.length < Math.min(...wrongLengths(question))),
  }
}

function right({ options }: Question): Option {
  const found = options.find((option) => option.right)
  if (!found) throw new RangeError('A question has one right option.')
  return found
}

function wrongLengths({ options }: Question): number[] {
  return options.filter((option) => !option.right).map(({ text }) => text.length)
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
