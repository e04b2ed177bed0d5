import { learning } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { courseOf } from './find-course.ts'
import { sittingOf } from './sitting-of.ts'
import { viewSitting } from './sitting-view.ts'

/** Take a sitting up again, or read its report. A write, because whoever looks after the deadline hands it in. */
export const getSitting = operation({
  name: 'get-sitting',
  allow: allow.viewers,
  input: inputOf(learning.getSitting),
  run: async (scope, { sittingId }) => {
    const sitting = await sittingOf(scope, sittingId)
    return { sitting: await viewSitting(scope, await courseOf(scope, sitting.courseId), sitting) }
  },
})
