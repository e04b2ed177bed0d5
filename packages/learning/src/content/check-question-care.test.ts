import { expect, test } from 'vitest'
import { checkQuestionCare } from './check-question-care.ts'
import { parseCourse } from './parse-course.ts'
import { sampleCourse, sampleFiles } from './sample-course.ts'

const questions = sampleFiles['questions/basics.yaml'] ?? ''
const complaints = (from: string, to: string) => {
  expect(questions).toContain(from)
  const parsed = parseCourse(sampleCourse({ 'questions/basics.yaml': questions.replace(from, to) }))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return checkQuestionCare(parsed.course, parsed.places)
}

test('a question that was read and whose wrong options have names passes', () => {
  expect(complaints('Option 0', 'Option nought')).toEqual([])
})

test.each([
  ['a second reader who disagrees', 'answered: A', 'answered: B', 'answered B, the key says A'],
  ['an old reading', 'reading: { version: 1', 'reading: { version: 2', 'read version 2, this is version 1'],
  [
    'no reading',
    'reading: { version: 1, on: 2026-11-23, answered: A, note: Clear. }',
    '',
    'no second reader',
  ],
  ['a wrong option without a name', '        misconception: once-is-enough\n', '', 'option B is wrong'],
])('%s is told, and the course can still be read', (_, from, to, message) => {
  const [complaint] = complaints(from, to)
  expect(complaint).toMatchObject({ file: 'questions/basics.yaml', line: 3 })
  expect(complaint?.message).toContain(message)
})
