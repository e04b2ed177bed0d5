import { sevenSteps } from '@ratchet/contract'
import { allow, conflict, forbidden, inputOf } from '../foundation/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/**
 * Step 4: the sponsor says yes to the money. Only who was named sponsor may, whatever the role; and only to the amount
 * that stands in the plan, so that nobody authorises what they did not see.
 */
export const authoriseBudget = lapOperation({
  name: 'authorise-budget',
  allow: allow.viewers,
  input: inputOf(sevenSteps.authoriseBudget),
  run: async (scope, { lap }, { budget }) => {
    mustBeOpen(lap)
    const { resources, authorisation } = lap.plan
    if (resources.sponsorId === null || scope.actor.memberId !== resources.sponsorId) {
      throw forbidden('Only the sponsor whom the plan names can authorise its budget. Nothing was changed.')
    }
    if (resources.budget?.amount !== budget.amount || resources.budget.currency !== budget.currency) {
      throw conflict(
        'budget_changed',
        'The budget of the plan is another one by now. Nothing was authorised; look at the plan again.',
      )
    }
    await changeLap(
      scope,
      lap,
      { budget_authorisation: { budget, by: resources.sponsorId, at: scope.now.toISOString() } },
      { authorisation: authorisation?.budget ?? null },
      { authorisation: budget },
    )
  },
})
