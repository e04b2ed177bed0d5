import { learning } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { endSitting } from './end-sitting.ts'
import { courseOf } from './find-course.ts'
import { sittingOf } from './sitting-of.ts'
import { viewSitting } from './sitting-view.ts'

/** End a sitting. Handing in twice changes nothing. */
export const handIn = operation({
  name: 'hand-in',
  allow: allow.viewers,
  input: inputOf(learning.handIn),
  run: async (scope, { sittingId }) => {
    const sitting = await sittingOf(scope, sittingId)
    const ended = sitting.endedAt === null ? await endSitting(scope, sitting, 'learner') : sitting
    return { sitting: await viewSitting(scope, await courseOf(scope, ended.courseId), ended) }
  },
})
