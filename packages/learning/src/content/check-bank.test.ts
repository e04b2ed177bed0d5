import { describe, expect, test } from 'vitest'
import { bankStandards, checkBank } from './check-bank.ts'
import type { Course } from './course-shape.ts'
import { inspectBank } from './inspect-bank.ts'
import { parseCourse } from './parse-course.ts'
import type { Question } from './question-shape.ts'
import { sampleCourse } from './sample-course.ts'

const parsed = parseCourse(sampleCourse())
if ('problems' in parsed) throw new Error('The sample must be sound.')
const { course: sample, places } = parsed
const letters = ['A', 'B', 'C', 'D'] as const
const [first] = sample.questions as [Question]

/** A question like the sample's first, right at a letter, its options as long as told. */
function question(id: number, right: number, lengths: readonly number[]): Question {
  const options = first.options.map((option, index) => ({
    ...option,
    text: 'x'.repeat(lengths[index] ?? 1),
    right: index === right,
    misconception: index === right ? null : 'once-is-enough',
  })) as unknown as Question['options']
  const reading = { version: 1, on: '2026-11-23', answered: letters[right] ?? 'A', note: 'Clear.' }
  return { ...first, id: `question-${id}`, concepts: ['loop', 'end'], options, reading }
}

const middling = [10, 20, 30, 15]
const rightInTheMiddle = (right: number) =>
  middling.map((_, index) => (index === right ? 18 : 10 + index * 5))
const evenBank = Array.from({ length: 176 }, (_, index) =>
  question(index, index % 4, rightInTheMiddle(index % 4)),
)
const messages = (course: Course) => checkBank(course, places).map(({ message }) => message)
const withBank = (questions: Question[]): Course => ({ ...sample, questions, blueprints: [] })

test('an even and large bank passes', () => {
  expect(messages(withBank(evenBank))).toEqual([])
})

test('counts are of the bank, not of the quizzes', () => {
  const figures = inspectBank(sample)
  expect(figures.questions).toBe(2)
  expect(figures.positions).toEqual({ A: 1, B: 0, C: 1, D: 0 })
  expect(figures.styles).toEqual({ standard: 2 })
})

describe('each standard is demanded', () => {
  test.each<[string, Question[], string]>([
    ['too few', evenBank.slice(0, 168), `fewer than ${bankStandards.questions}`],
    ['always A', evenBank.map((_, index) => question(index, 0, rightInTheMiddle(0))), 'stand at A'],
    [
      'longest',
      evenBank.map((_, id) => question(id, id % 4, [9, 9, 9, 9].with(id % 4, 20))),
      'the longest in 100 %',
    ],
    [
      'shortest',
      evenBank.map((_, id) => question(id, id % 4, [9, 9, 9, 9].with(id % 4, 5))),
      'the shortest in 100 %',
    ],
    [
      'a concept unasked',
      evenBank.map((one) => ({ ...one, concepts: ['loop'] })),
      'questions ask for the concept end',
    ],
  ])('%s', (_, questions, part) => {
    expect(messages(withBank(questions)).join('\n')).toContain(part)
  })

  test('a group with few questions, and a misconception nobody stands for', () => {
    const lonely = { id: 'lonely', title: 'Lonely' }
    const belief = { id: 'unused', belief: 'x', correction: 'y', concepts: ['loop'] }
    const course = withBank(evenBank)
    const found = messages({ ...course, groups: [...course.groups, lonely], misconceptions: [belief] })
    expect(found.join('\n')).toContain('The group lonely has 0 questions')
    expect(found.join('\n')).toContain('No option stands for the misconception unused')
  })

  test('a blueprint whose slots do not add up, or have too little stock', () => {
    const blueprint = {
      ...{ id: 'plan', version: 1, title: 'Plan', intro: 'Intro', questions: 61, minutes: 60 },
      ...{ minutesInForeignLanguage: 75, pass: 62, negativeMarking: false as const, closedBook: true },
      slots: [{ group: 'basics', bloom: 1 as const, style: 'standard' as const, questions: 60 }],
    }
    const found = messages({ ...withBank(evenBank), blueprints: [blueprint] }).join('\n')
    expect(found).toContain('hold 60 questions, not 61')
    expect(found).toContain('wants 62 right answers of 61')
    expect(found).toContain('has 176 questions for 60; wanted are 3 times as many')
  })
})
