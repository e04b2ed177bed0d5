import { describe, expect, test } from 'vitest'
import { parseCourse } from './parse-course.ts'
import { sampleCourse, sampleFiles } from './sample-course.ts'

const problemsOf = (changes: Record<string, string>) => {
  const parsed = parseCourse(sampleCourse(changes))
  return 'problems' in parsed ? parsed.problems : []
}
const edit = (path: string, from: string, to: string) => {
  const text = sampleFiles[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`)
  return { [path]: text.replace(from, to) }
}
const lineOf = (path: string, words: string) =>
  (sampleFiles[path] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1

test('a whole course is read, its sections in the order of the path', () => {
  const parsed = parseCourse(sampleCourse())
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  const { course } = parsed
  expect(course.sections.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['second', 1],
    ['first', 0.5],
  ])
  expect(course.sections[1]?.cards[0]?.title).toBe('Round and round')
  expect(course.sections[1]?.cards[0]?.body.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'list',
    'quotation',
  ])
  expect(course.questions.map(({ id, use }) => [id, use])).toEqual([
    ['first-question', 'bank'],
    ['second-question', 'bank'],
    ['quiz-question', 'quiz'],
  ])
  expect(course.questions[1]?.options.map(({ letter, right }) => (right ? letter : '-'))).toEqual([
    '-',
    '-',
    'C',
    '-',
  ])
})

test('line ends and slashes of another system change nothing', () => {
  const foreign = sampleCourse().map(({ path, text }) => ({
    path: path.replaceAll('/', '\\'),
    text: text.replaceAll('\n', '\r\n'),
  }))
  expect(parseCourse(foreign)).toEqual(parseCourse(sampleCourse()))
})

describe('a complaint names file and line', () => {
  const questions = 'questions/basics.yaml'
  test.each([
    ['broken YAML', questions, 'bloom: 1', 'bloom: [1', 'bloom: 1', 'no valid YAML'],
    ['an unknown key', questions, 'bloom: 1', 'bloom: 1\n    colour: red', '- id: first-question', 'colour'],
    ['a wrong value', questions, 'bloom: 1', 'bloom: 3', 'bloom: 1', 'bloom'],
    [
      'two right options',
      questions,
      'misconception: once-is-enough',
      'right: true',
      'options:',
      'exactly one right',
    ],
    ['an unknown misconception', questions, 'once-is-enough', 'twice', '- id: first-question', 'twice'],
    [
      'a hidden negation',
      questions,
      'What does first-question',
      'What does NOT',
      '- id: first-question',
      'negative',
    ],
    [
      'a gap without its style',
      questions,
      'What does first',
      'What ____',
      '- id: first-question',
      'missing-word',
    ],
    [
      'the same option twice',
      questions,
      'Option 1 of first',
      'Option 2 of first',
      '- id: first-question',
      'same',
    ],
    ['HTML', 'sections/1-first/round.md', 'has **no**', 'has <b>no</b>', 'has **no**', 'HTML'],
    ['a word without an entry', 'sections/1-first/round.md', 'term:loop', 'term:noose', 'id: round', 'noose'],
    [
      'a quotation without source',
      'sections/1-first/round.md',
      '> — Nobody',
      '> Nobody',
      '> Round.',
      'source',
    ],
    [
      'a card that is not there',
      'sections/2-second/section.yaml',
      '[stop]',
      '[stop, go]',
      'cards',
      'no go.md',
    ],
    ['a wrong head', 'sections/2-second/stop.md', 'minutes: 1', 'minutes: 0.3', 'minutes: 1', 'minutes'],
    [
      'an alias',
      'misconceptions.yaml',
      'belief: Once is enough., correction: It',
      'belief: &a Once., correction: *a, x: It',
      '',
      'alias',
    ],
    ['a stop nowhere', 'course.yaml', 'kind: quiz, id: check', 'kind: exercise, id: run', '', 'run'],
    [
      'an id used twice',
      questions,
      'id: second-question',
      'id: first-question',
      'id: second-question',
      'already',
    ],
  ])('%s', (_, path, from, to, at, message) => {
    const [problem] = problemsOf(edit(path, from, to))
    expect(problem?.file).toBe(path)
    expect(problem?.message).toContain(message)
    if (at !== '') expect(Math.abs((problem?.line ?? 0) - lineOf(path, at))).toBeLessThanOrEqual(1)
  })

  test('a file that belongs nowhere, and a course without its head', () => {
    expect(problemsOf({ 'notes.txt': 'x' })[0]?.file).toBe('notes.txt')
    expect(parseCourse([])).toEqual({
      problems: [{ file: 'course.yaml', line: 1, message: 'A course needs this file; it is not there.' }],
    })
  })
})
