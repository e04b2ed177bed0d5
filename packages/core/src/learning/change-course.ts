import type { Course } from '@ratchet/learning'
import { canonicalJson, forbidden, isManager, notFound, type Scope } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'
import { selectOwnCourse, updateOwnCourse } from './courses-store.ts'
import { inHistory } from './create-course.ts'

/**
 * Changes an own course under a lock. Nothing that differs, nothing written.
 * @throws OperationError not_found; forbidden for a course that comes along, and for another's course
 */
export async function changeCourse(
  scope: Scope,
  id: string,
  change: (course: Course) => Course,
): Promise<Course> {
  if (builtInCourses().some((course) => course.id === id))
    throw forbidden('This course comes with Ratchet and stays as it is. Begin one of your own for additions.')
  const own = await selectOwnCourse(scope, id, true)
  if (!own) throw notFound('course')
  if (own.ownerId !== scope.actor.memberId && !isManager(scope.actor))
    throw forbidden('Its owner changes a course, or a manager. Nothing was changed.')
  const changed = change(own.course)
  if (canonicalJson(changed) === canonicalJson(own.course)) return own.course
  const next = { ...changed, version: own.course.version + 1 }
  await updateOwnCourse(scope, next)
  scope.record({ kind: 'course', id: own.recordId, before: inHistory(own.course), after: inHistory(next) })
  return next
}
