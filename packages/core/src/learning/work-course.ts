import type { Course } from '@ratchet/learning'
import { builtInCourses } from './course-files.ts'

/** The course whose concepts records at work are held against: the chapter with the seven steps. */
export function workCourse(): Course {
  const course = builtInCourses().find(({ concepts }) => concepts.some(({ id }) => id === 'step-6'))
  if (!course) throw new Error('no course that comes along teaches the seven steps')
  return course
}
