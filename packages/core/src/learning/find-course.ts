import type { Blueprint, Course, Question } from '@ratchet/learning'
import { notFound, type Scope } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'
import { selectOwnCourse } from './courses-store.ts'
import { ownBlueprint } from './own-course-rules.ts'

/** A course that comes along, or one of the workspace's own. @throws OperationError not_found */
export async function courseOf(scope: Scope, id: string): Promise<Course> {
  const course =
    builtInCourses().find((found) => found.id === id) ?? (await selectOwnCourse(scope, id))?.course
  if (!course) throw notFound('course')
  return course
}

/** @throws OperationError not_found */
export function questionOf(course: Course, id: string): Question {
  const question = course.questions.find((found) => found.id === id)
  if (!question) throw notFound('question')
  return question
}

/** The blueprint that was named, else the course's first, else one from what it has. @throws OperationError not_found */
export function blueprintOf(course: Course, id: string | null): Blueprint {
  const blueprints = course.blueprints.length > 0 ? course.blueprints : [ownBlueprint(course)]
  const blueprint = id === null ? blueprints[0] : blueprints.find((found) => found.id === id)
  if (!blueprint) throw notFound('blueprint')
  return blueprint
}
