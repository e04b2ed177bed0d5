import { parseCourseDocument } from '@ratchet/learning'
import { z } from 'zod'
import { allow, conflict, OperationError, operation } from '../foundation/index.ts'
import { changeCourse } from './change-course.ts'
import { builtInCourses } from './course-files.ts'
import { selectOwnCourse } from './courses-store.ts'
import { keepNew } from './create-course.ts'

const mostTold = 50

/**
 * Bring in a whole course from its document: a new one, or the next version of the own course of that id.
 * @throws OperationError invalid with the line of each problem; conflict for the id of a course that comes along
 */
export const putCourse = operation({
  name: 'put-course',
  allow: allow.contributors,
  input: z.strictObject({ text: z.string(), source: z.string().max(200) }),
  run: async (scope, { text, source }) => {
    const parsed = parseCourseDocument(text)
    if ('problems' in parsed) {
      throw new OperationError('invalid', 'invalid_input', 'Nothing was imported: the course has problems.', {
        errors: parsed.problems
          .slice(0, mostTold)
          .map(({ line, message }) => ({ path: 'file', message: `line ${line}: ${message}` })),
      })
    }
    const { course } = parsed
    if (builtInCourses().some(({ id }) => id === course.id)) {
      throw conflict(
        'course_comes_along',
        `A course with the id ${course.id} comes with Ratchet. Nothing was imported; give yours another id.`,
      )
    }
    const parts = course.questions.length + course.flashcards.length
    if (await selectOwnCourse(scope, course.id)) {
      const before = await selectOwnCourse(scope, course.id, true)
      const next = await changeCourse(scope, course.id, (known) => ({ ...course, version: known.version }))
      const changed = next.version !== before?.course.version
      return {
        course: course.id,
        title: course.title,
        added: 0,
        changed: changed ? 1 : 0,
        unchanged: changed ? 0 : 1,
      }
    }
    await keepNew(scope, course, source)
    return { course: course.id, title: course.title, added: parts, changed: 0, unchanged: 0 }
  },
})
