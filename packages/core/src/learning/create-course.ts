import { ownCourses } from '@ratchet/contract'
import { type Course, emptyOwnCourse } from '@ratchet/learning'
import { allow, inputOf, operation, type Scope } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'
import { insertOwnCourse, selectOwnCourses } from './courses-store.ts'
import { learnerId } from './learner.ts'
import { freeId } from './own-course-rules.ts'

/** Begin a course of one's own; it fills as parts are added. */
export const createCourse = operation({
  name: 'create-course',
  allow: allow.contributors,
  input: inputOf(ownCourses.createCourse),
  run: async (scope, { title, standfirst, language }) => ({
    course: await beginCourse(scope, { title, standfirst, language, source: 'written here' }),
  }),
})

/** An empty course under the first id from its title that is free. @returns its id */
export async function beginCourse(
  scope: Scope,
  given: { title: string; standfirst: string; language: string; source: string },
): Promise<string> {
  const taken = new Set([...builtInCourses(), ...(await selectOwnCourses(scope))].map(({ id }) => id))
  const course = emptyOwnCourse(freeId(given.title, taken), given.title, given.standfirst, given.language)
  await keepNew(scope, course, given.source)
  return course.id
}

/** Keeps a course that is not there yet, and says so in the history. */
export async function keepNew(scope: Scope, course: Course, source: string): Promise<boolean> {
  const recordId = scope.newId()
  const own = { course, ownerId: learnerId(scope), source, version: course.version, recordId }
  const isNew = await insertOwnCourse(scope, own)
  if (isNew) scope.record({ kind: 'course', id: recordId, after: inHistory(course, source) })
  return isNew
}

/** What the history tells of a course: its size, not its text. */
export const inHistory = (course: Course, source?: string) => ({
  ...{ course: course.id, version: course.version, title: course.title },
  ...(source === undefined ? {} : { source }),
  questions: course.questions.length,
  flashcards: course.flashcards.length,
  cards: course.sections.reduce((sum, { cards }) => sum + cards.length, 0),
})
