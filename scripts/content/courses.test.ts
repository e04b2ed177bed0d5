import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Course } from '@ratchet/learning'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Inspection, inspectCourse } from './inspect-course.ts'
import { courseFolders, readCourse, readOriginals } from './read-course.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
const chapter = 'content/learning/continual-improvement'

test.each(courseFolders(root))(
  '%s is sound',
  (folder) => {
    expect(inspectCourse(readCourse(root, folder), readOriginals(root)).problems).toEqual([])
  },
  30_000,
)

describe('the chapter', () => {
  let inspection: Inspection
  let course: Course
  beforeAll(() => {
    inspection = inspectCourse(readCourse(root, chapter))
    if (!inspection.course) throw new Error('The chapter cannot be read.')
    course = inspection.course
  }, 30_000)

  test('quotes its definitions as the glossary of the house does, word for word', () => {
    const glossary = readFileSync(`${root}/GLOSSARY.md`, 'utf8').replaceAll(/\n> ?/g, ' ')
    const quoted = [...glossary.matchAll(/\*\*([^*]+)\*\*: “([^”]+)”/g)].map((found) => found.slice(1))
    expect(quoted).toHaveLength(12)
    expect(course.terms.map(({ term, definition }) => [term, definition]).sort()).toEqual(quoted.sort())
  })

  test('quotes nothing on cards and flashcards that is no canonical definition', () => {
    const canonical = new Set(course.terms.map(({ definition }) => definition))
    const onCards = course.sections
      .flatMap(({ cards }) => cards.flatMap(({ body }) => body))
      .flatMap((block) => (block.kind === 'quotation' ? [block.spans.map(({ text }) => text).join('')] : []))
    const recalled = course.flashcards.flatMap(({ quotation, back }) => (quotation ? [back] : []))
    expect(onCards.length).toBeGreaterThan(3)
    expect([...onCards, ...recalled].filter((words) => !canonical.has(words))).toEqual([])
  })

  test('has what the chapter has: sections, summary, scenarios, quizzes, ten flashcards, twelve key terms', () => {
    expect(course.sections.slice(0, 7).map(({ cards }) => cards.length)).toEqual([5, 5, 5, 5, 5, 5, 5])
    expect(course.sections.at(-1)?.cards).toHaveLength(4)
    expect(course.exercises[0]?.scenarios.map(({ guidance }) => guidance.judgement)).toEqual([
      'one-off',
      'continual',
      'one-off',
      'continual',
    ])
    expect(course.quizzes).toHaveLength(2)
    expect(course.flashcards.filter(({ origin }) => origin === 'chapter')).toHaveLength(10)
    expect(course.terms).toHaveLength(12)
  })

  test('walks the seven steps beside an improvement that the demo really has', () => {
    const [example] = course.workedExamples
    const demo = readFileSync(`${root}/apps/server/src/demo/seed-exam-support.ts`, 'utf8')
    expect(demo).toContain(`sentence: '${example?.demoImprovement}'`)
    expect(example?.steps.map(({ step }) => step)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((step) => `step-${step}`),
    )
  })

  test('keeps two mocks of one learner apart', () => {
    const [mock] = inspection.overlaps
    expect(mock?.blueprint).toBe('continual-improvement-chapter')
    expect(mock?.overlap).toMatchObject({ pairs: 600, short: 0 })
    expect(mock?.overlap.most).toBeLessThan(5)
  })

  test('puts the numbers of the blueprint where the exam has them', () => {
    const { questions, minutes, minutesInForeignLanguage, pass } = course.blueprints[0] ?? {}
    expect([questions, minutes, minutesInForeignLanguage, pass]).toEqual([40, 60, 75, 26])
  })
})
