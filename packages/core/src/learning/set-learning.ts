import { learning } from '@ratchet/contract'
import { allow, inputOf, operation, stale } from '../foundation/index.ts'
import { selectEnrolment, writeEnrolment } from './enrolments-store.ts'
import { courseOf } from './find-course.ts'
import { defaultLearning, learnerId } from './learner.ts'

/** Begin a course, or change how one learns it. How somebody learns is theirs: it enters no history. */
export const setLearning = operation({
  name: 'set-learning',
  allow: allow.viewers,
  input: inputOf(learning.setLearning),
  run: async (scope, { course: id, version, settings }) => {
    const course = await courseOf(scope, id)
    const memberId = learnerId(scope)
    const known = await selectEnrolment(scope, memberId, course.id, true)
    if ((known?.version ?? 0) !== version) throw stale('plan', known?.settings ?? defaultLearning)
    await writeEnrolment(scope, memberId, course.id, { settings, version: version + 1 })
    return { settings, settingsVersion: version + 1 }
  },
})
