import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Course, parseCourse } from '@ratchet/learning'

const folder = fileURLToPath(new URL('../../../../content/learning/', import.meta.url))
let courses: readonly Course[] | null = null

/**
 * The courses that come along, read once.
 * @throws Error naming file and line when one of them is not sound; the product then does not start
 */
export function builtInCourses(): readonly Course[] {
  courses ??= readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCourse(name))
    .filter(({ translates }) => translates === null)
  return courses
}

function readCourse(name: string): Course {
  const files = readdirSync(`${folder}${name}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|md)$/.test(path) && path !== 'README.md')
    .map((path) => ({ path, text: readFileSync(`${folder}${name}/${path}`, 'utf8') }))
  const parsed = parseCourse(files)
  if ('course' in parsed) return parsed.course
  const problems = parsed.problems.map(({ file, line, message }) => `${file}:${line} ${message}`)
  throw new Error(`The course ${name} cannot be read:\n${problems.join('\n')}`)
}
