import { expect, test } from 'vitest'
import { parseCourse } from './parse-course.ts'
import { sampleCourse, sampleFiles } from './sample-course.ts'

const problemsOf = (changes: Record<string, string>) => {
  const parsed = parseCourse(sampleCourse(changes))
  return 'problems' in parsed ? parsed.problems.map(({ file, message }) => `${file}: ${message}`) : []
}
const card = 'sections/1-first/round.md'
const withText = (text: string) => ({
  [card]: `${(sampleFiles[card] ?? '').split('\n\nA [loop]')[0]}\n\n${text}\n`,
})

test('thousands of brackets are a complaint, not the end of the process', () => {
  expect(problemsOf({ 'glossary.yaml': '['.repeat(5_000) })).toEqual([
    'glossary.yaml: is nested too deeply to be read',
  ])
})

test('a file of which nothing is YAML makes no flood of complaints', () => {
  const found = problemsOf({ 'glossary.yaml': 'a: b: c\n'.repeat(500) })
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThanOrEqual(10)
})

test('aliases that would unfold into gigabytes are refused', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level}, `.repeat(9)}x]`,
  )
  expect(problemsOf({ 'glossary.yaml': `l0: &l0 x\n${levels.join('\n')}\n` })).toEqual([
    'glossary.yaml: uses YAML aliases, which are not allowed; write the text out',
  ])
})

test('a name that reaches for the prototype is an unknown key like any other', () => {
  expect(problemsOf({ 'glossary.yaml': 'terms: []\n__proto__: { polluted: true }\n' }).join()).toContain(
    '__proto__',
  )
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

test.each([['['], ['**'], ['_'], ['[a](term:'], ['> '], ['- '], ['** _']])(
  'a text of nothing but %j is read in a moment',
  (mark) => {
    const began = performance.now()
    problemsOf(withText(mark.repeat(100_000)))
    expect(performance.now() - began).toBeLessThan(4_000)
  },
)
