import { learningCare } from '@ratchet/contract'
import { allow, conflict, inputOf, operation, preconditionFailed } from '../foundation/index.ts'
import { courseOf } from './find-course.ts'
import { sittingOf } from './sitting-of.ts'
import { moreMinutes } from './sitting-rules.ts'
import { timeOf, viewSitting } from './sitting-view.ts'
import { writeDeadline } from './sittings-store.ts'

/** More time for a running mock, for whoever needs it. No reason is asked; the report says how much was given. */
export const extendSitting = operation({
  name: 'extend-sitting',
  allow: allow.viewers,
  input: inputOf(learningCare.extendSitting),
  run: async (scope, { sittingId }) => {
    const sitting = await sittingOf(scope, sittingId)
    const course = await courseOf(scope, sitting.courseId)
    if (sitting.endedAt !== null) {
      throw conflict('handed_in', 'This mock is over; its answers stand. Nothing was changed.')
    }
    const { minutes, minutesByFormat } = timeOf(course, sitting)
    const more = moreMinutes(minutes, minutesByFormat)
    if (more === 0 || sitting.deadlineAt === null) {
      throw preconditionFailed(
        'no_more_time',
        'A diagnostic has no end, and a mock is given twice its time at most. Nothing was changed.',
      )
    }
    const deadlineAt = new Date(sitting.deadlineAt.getTime() + more * 60_000)
    await writeDeadline(scope, sitting.id, deadlineAt)
    return { sitting: await viewSitting(scope, course, { ...sitting, deadlineAt }) }
  },
})
