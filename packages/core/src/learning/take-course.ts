import type { Course, Rating } from '@ratchet/learning'
import { z } from 'zod'
import { allow, forbidden, isManager, query } from '../foundation/index.ts'
import { builtInCourses } from './course-files.ts'
import { selectEvidence } from './evidence-store.ts'
import { courseOf } from './find-course.ts'
import { learnerOf } from './learner.ts'
import { reviewsByCard } from './memory-rules.ts'

/**
 * A course whole, to be written as a file, with the looks of whoever asks at its cards. Its cards are anybody's; its
 * keys go to those who may write it, and those of a course that comes along, which mocks draw from, to managers.
 */
export const takeCourse = query({
  name: 'take-course',
  allow: allow.viewers,
  input: z.strictObject({ course: z.string(), withKeys: z.boolean() }),
  run: async (scope, { course: id, withKeys }): Promise<Taken> => {
    const course = await courseOf(scope, id)
    const comesAlong = builtInCourses().some((found) => found.id === id)
    const mayTake = comesAlong ? isManager(scope.actor) : allow.contributors.permits(scope.actor)
    if (withKeys && !mayTake) {
      const who = comesAlong ? 'managers' : 'contributors and managers'
      throw forbidden(
        `The questions with their keys go to ${who} only. Its cards can be taken as CSV or Anki package.`,
      )
    }
    const { memberId } = await learnerOf(scope, course)
    const reviews = reviewsByCard(await selectEvidence(scope, memberId, course.id))
    return {
      course,
      reviews: new Map(
        [...reviews].map(([card, list]) => [
          card,
          list.filter(({ undone }) => !undone).map(({ at, rating }) => ({ at, rating, tookMs: 0 })),
        ]),
      ),
    }
  },
})

interface Taken {
  readonly course: Course
  readonly reviews: ReadonlyMap<string, readonly { at: Date; rating: Rating; tookMs: number }[]>
}
