import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addParts,
  emptyOwnCourse,
  parseCourse,
  parseCourseDocument,
  removePart,
  writeCourseDocument,
} from './index.ts'
import { sampleFiles } from './sample-course.ts'

const sample = () => {
  const parsed = parseCourse(Object.entries(sampleFiles).map(([path, text]) => ({ path, text })))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed.course
}
const read = (text: string) => {
  const parsed = parseCourseDocument(text)
  return 'problems' in parsed ? parsed.problems : parsed.course
}

test('a course as one file is the same course, with concepts, misconceptions and versions', () => {
  expect(read(writeCourseDocument(sample()))).toEqual(sample())
})

test('what is wrong with a document is told by its line, and nothing of it is taken', () => {
  const text = writeCourseDocument(sample())
  const spoiled = text.replace('"bloom": 1', '"bloom": 7')
  const line = spoiled.split('\n').findIndex((row) => row.includes('"bloom": 7')) + 1
  expect(read(spoiled)).toMatchObject([{ line, message: expect.stringContaining('bloom') }])
  expect(read(text.slice(0, -40))).toMatchObject([{ message: 'is no valid JSON' }])
  expect(read('{}')).toEqual(expect.arrayContaining([expect.objectContaining({ line: 1 })]))
  const strange = text.replace('"concepts": [\n        "loop"', '"concepts": [\n        "nowhere"')
  expect(JSON.stringify(read(strange))).toContain('nowhere')
})

test('parts are added once, changed by their id, and taken out again', () => {
  const words = fc.string({ minLength: 1, maxLength: 40 }).map((text) => `x${text.trim()}`)
  const card = fc.record({
    key: words,
    front: words,
    back: words,
    bothWays: fc.boolean(),
    group: fc.option(words),
  })
  fc.assert(
    fc.property(fc.uniqueArray(card, { selector: ({ key }) => key, maxLength: 8 }), (flashcards) => {
      const parts = { questions: [], flashcards, cards: [] }
      const begun = emptyOwnCourse('own', 'Own', 'For us.', 'en')
      const first = addParts(begun, parts)
      expect(first.added).toBe(flashcards.length)
      const again = addParts(first.course, parts)
      expect([again.added, again.changed, again.unchanged]).toEqual([0, 0, flashcards.length])
      expect(again.course).toEqual(first.course)
      // Whatever was added, the course is sound.
      expect(read(writeCourseDocument(again.course))).toEqual(again.course)
      const [one] = first.course.flashcards
      if (!one) return
      const changed = addParts(first.course, {
        ...parts,
        flashcards: [{ ...flashcards[0]!, id: one.id, back: 'something else' }],
      })
      expect(changed.course.flashcards.find(({ id }) => id === one.id)).toMatchObject({ version: 2 })
      expect(removePart(first.course, 'flashcard', one.id).flashcards).toHaveLength(flashcards.length - 1)
    }),
    { numRuns: 40 },
  )
})
