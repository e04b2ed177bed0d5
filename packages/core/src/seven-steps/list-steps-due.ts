import { type StepNeed, sevenSteps } from '@ratchet/contract'
import { allow, dateIn, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { stepNeeds } from './due-rules.ts'
import { selectDueFacts } from './due-store.ts'

/** What the seven steps want of whoever asks: verdicts to compute, read or decide on, actions, gates, reviews. */
export const listStepsDue = query({
  name: 'list-steps-due',
  allow: allow.viewers,
  input: inputOf(sevenSteps.listStepsDue),
  run: async (scope): Promise<{ due: StepNeed[] }> => {
    const { memberId } = scope.actor
    if (memberId === null) return { due: [] }
    const today = dateIn((await getWorkspace(scope)).zone, scope.now)
    return { due: (await selectDueFacts(scope, memberId)).flatMap((facts) => stepNeeds(facts, today)) }
  },
})
