import { ownCourses } from '@ratchet/contract'
import { removePart } from '@ratchet/learning'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeCourse } from './change-course.ts'

/** Take a part out of an own course. What learners answered to it stays with them. */
export const removeFromCourse = operation({
  name: 'remove-from-course',
  allow: allow.contributors,
  input: inputOf(ownCourses.removeFromCourse),
  run: async (scope, { course, kind, id }) => {
    await changeCourse(scope, course, (before) => removePart(before, kind, id))
    return { course }
  },
})
