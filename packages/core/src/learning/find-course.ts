import type { Blueprint, Course, Question } from '@ratchet/learning'
import { notFound } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'

/** @throws OperationError not_found */
export function courseOf(id: string): Course {
  const course = builtInCourses().find((found) => found.id === id)
  if (!course) throw notFound('course')
  return course
}

/** @throws OperationError not_found */
export function questionOf(course: Course, id: string): Question {
  const question = course.questions.find((found) => found.id === id)
  if (!question) throw notFound('question')
  return question
}

/** The blueprint that was named, else the course's first. @throws OperationError not_found */
export function blueprintOf(course: Course, id: string | null): Blueprint {
  const blueprint = id === null ? course.blueprints[0] : course.blueprints.find((found) => found.id === id)
  if (!blueprint) throw notFound('blueprint')
  return blueprint
}
