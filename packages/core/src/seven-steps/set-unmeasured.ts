import { sevenSteps } from '@ratchet/contract'
import { allow, conflict, inputOf, invalid } from '../foundation/index.ts'
import { memberExists } from '../people/index.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'
import type { StoredAction } from './stored-plan.ts'

/**
 * Steps 2 and 3: say why nothing can be measured yet. What changes that becomes an action of the plan. Such a lap can
 * end as done, not proven over time; null takes the saying back, and the action stays.
 */
export const setUnmeasured = lapOperation({
  name: 'set-unmeasured',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setUnmeasured),
  run: async (scope, { lap }, { unmeasured }) => {
    mustNotBeFrozen(lap, 'What is measured')
    if (lap.ending) throw conflict('ended_already', 'The decision on this lap was taken. It stays as it is.')
    if (unmeasured === null) {
      await changeLap(scope, lap, { unmeasured: null }, { unmeasured: lap.unmeasured })
      return
    }
    if (!(await memberExists(scope, unmeasured.action.ownerId))) {
      throw invalid('unmeasured.action.ownerId', 'is not a member who can be given something to do')
    }
    const known = lap.plan.actions.find(({ id }) => id === lap.unmeasured?.actionId)
    const action = measuringAction(known, known?.id ?? scope.newId(), unmeasured.action)
    const actions = known
      ? lap.plan.actions.map((one) => (one.id === known.id ? action : one))
      : [...lap.plan.actions, action]
    const { reason, goal } = unmeasured
    await changeLap(
      scope,
      lap,
      { unmeasured: { reason, goal, actionId: action.id }, actions },
      { unmeasured: lap.unmeasured, plan: lap.plan },
      { unmeasured: { reason, goal, actionId: action.id }, plan: { ...lap.plan, actions } },
    )
  },
})

function measuringAction(
  known: StoredAction | undefined,
  id: string,
  wanted: Pick<StoredAction, 'title' | 'dueOn'> & { ownerId: string },
): StoredAction {
  const blank = { kind: 'other' as const, way: null, doneOn: null, evidence: '', after: [] }
  return { ...blank, ...known, ...wanted, id }
}
