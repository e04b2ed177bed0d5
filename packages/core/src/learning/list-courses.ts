import { learning } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'
import { summaryOf } from './course-view.ts'
import { selectOwnCourses } from './courses-store.ts'
import { enrolledCourses } from './enrolments-store.ts'

/** The courses that may be learned here. */
export const listCourses = query({
  name: 'list-courses',
  allow: allow.viewers,
  input: inputOf(learning.listCourses),
  run: async (scope) => {
    const { memberId } = scope.actor
    const begun = memberId === null ? new Set<string>() : await enrolledCourses(scope, memberId)
    return {
      courses: [...builtInCourses(), ...(await selectOwnCourses(scope))].map((course) =>
        summaryOf(course, begun.has(course.id)),
      ),
    }
  },
})
