import { workLink } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { learnerId } from './learner.ts'
import { selectNudges, settleNudge } from './nudges-store.ts'

/** Not this one: it is not asked again. */
export const putNudgeAway = operation({
  name: 'put-nudge-away',
  allow: allow.viewers,
  input: inputOf(workLink.putNudgeAway),
  run: async (scope, { nudgeId }) => {
    const mine = await selectNudges(scope, learnerId(scope))
    if (!mine.some(({ id }) => id === nudgeId)) throw notFound('suggestion')
    await settleNudge(scope, nudgeId, 'put_away')
    return { nudgeId }
  },
})
