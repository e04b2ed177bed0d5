import { expect, test } from 'vitest'
import { checkTranslation } from './check-translation.ts'
import { parseCourse } from './parse-course.ts'
import { sampleCourse, sampleFiles } from './sample-course.ts'

const parse = (changes: Record<string, string> = {}) => {
  const parsed = parseCourse(sampleCourse(changes))
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems))
  return parsed
}
const spoilt = (path: string, from: RegExp, to: string) => ({
  [path]: (sampleFiles[path] ?? '').replaceAll(from, to),
})
const complaints = (changes: Record<string, string>) => {
  const { course, places } = parse(changes)
  return checkTranslation(parse().course, course, places).map(({ message }) => message)
}

test('the same ids in other words are a translation', () => {
  expect(complaints(spoilt('course.yaml', /A sample/g, 'Ein Muster'))).toEqual([])
})

test('what is missing, strange or moved is told', () => {
  expect(complaints(spoilt('questions/basics.yaml', /second-question/g, 'zweite-frage'))).toEqual([
    'The question second-question of the original is not translated.',
    'The question zweite-frage is not in the original.',
  ])
  const swapped = spoilt(
    'questions/basics.yaml',
    /(?<=Option 0 of first-question\n {8})right: true/g,
    'misconception: once-is-enough',
  )
  const moved = (swapped['questions/basics.yaml'] ?? '')
    .replace(/(Option 1 of first-question\n {8})misconception: once-is-enough/, '$1right: true')
    .replace('answered: A', 'answered: B')
  expect(complaints({ 'questions/basics.yaml': moved })).toEqual([
    'The right answer of first-question stands at another letter in the original.',
  ])
})
