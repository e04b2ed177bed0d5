import { practice } from '@ratchet/contract'
import { readImprovement } from '../backlog/index.ts'
import { allow, dateIn, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { lapOutlines } from '../seven-steps/index.ts'
import { checkOfImprovement } from './continual-rules.ts'

/** Continual improvement or a one-off? From what the records of an improvement show. */
export const checkImprovement = query({
  name: 'check-improvement',
  allow: allow.viewers,
  input: inputOf(practice.checkImprovement),
  run: async (scope, { improvementId }) => {
    const { nextReviewOn } = await readImprovement(scope, improvementId)
    const today = dateIn((await getWorkspace(scope)).zone, scope.now)
    const reviewAhead = nextReviewOn !== null && nextReviewOn >= today
    const laps = (await lapOutlines(scope, [improvementId])).get(improvementId) ?? []
    return { check: checkOfImprovement(laps, reviewAhead) }
  },
})
