import { type ActionInput, type FieldError, sevenSteps } from '@ratchet/contract'
import type { z } from 'zod'
import { allow, inputOf, invalid, OperationError, type Scope } from '../foundation/index.ts'
import { memberExists } from '../people/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'
import type { LapRecord } from './lap-record.ts'
import { circleIn, justDoItErrors, predictionErrors } from './plan-rules.ts'
import type { StoredAction } from './stored-plan.ts'

/** Step 4: options and the chosen one, resources, who does what by when, and what is expected of it. */
export const setPlan = lapOperation({
  name: 'set-plan',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setPlan),
  run: async (scope, { lap }, { lapId: _, version: __, ...plan }) => {
    mustBeOpen(lap)
    await refuseStrangers(scope, plan)
    const errors = [
      ...justDoItErrors(plan),
      ...predictionErrors(plan.predictions, lap, lap.plan.predictions),
      ...orderErrors(plan.actions),
    ]
    if (errors.length > 0) {
      throw new OperationError('invalid', 'plan_contradicts', `Nothing was saved: ${errors[0]?.message}.`, {
        errors,
      })
    }
    const actions = withIds(scope, lap, plan.actions)
    await changeLap(
      scope,
      lap,
      {
        options: plan.options,
        actions,
        resources: plan.resources,
        predictions: plan.predictions,
        just_do_it: plan.justDoIt,
        no_training_reason: plan.noTrainingReason,
        no_communication_reason: plan.noCommunicationReason,
      },
      { plan: lap.plan },
      { plan: { ...plan, actions } },
    )
  },
})

type Actions = z.output<typeof ActionInput>[]

/** Who is given something to do, or asked for money, must be here. */
async function refuseStrangers(
  scope: Scope,
  plan: { actions: { ownerId: string | null }[]; resources: { sponsorId: string | null } },
): Promise<void> {
  for (const [index, { ownerId }] of plan.actions.entries()) {
    if (ownerId !== null && !(await memberExists(scope, ownerId))) {
      throw invalid(`actions.${index}.ownerId`, 'is not a member who can still be given something to do')
    }
  }
  const { sponsorId } = plan.resources
  if (sponsorId !== null && !(await memberExists(scope, sponsorId))) {
    throw invalid('resources.sponsorId', 'is not a member who can be asked for money')
  }
}

function orderErrors(actions: Actions): FieldError[] {
  const beyond = actions.flatMap(({ after }, index) =>
    after.some((place) => place >= actions.length)
      ? [{ path: `actions.${index}.after`, message: 'names an action that is not in the list' }]
      : [],
  )
  if (beyond.length > 0) return beyond
  const circle = circleIn(actions.map(({ after }) => after))
  return circle === null
    ? []
    : [{ path: `actions.${circle}.after`, message: 'waits for itself, directly or by way of others' }]
}

/** New actions get an id; places in the list become ids, so that they survive another order. */
function withIds(scope: Scope, lap: LapRecord, actions: Actions): StoredAction[] {
  const mine = new Set(lap.plan.actions.map((action) => action.id))
  const ids = actions.map(({ id }) => (id !== undefined && mine.has(id) ? id : scope.newId()))
  return actions.map(({ id: _, after, ...action }, index) => ({
    ...action,
    id: ids[index] ?? scope.newId(),
    after: [...new Set(after)].flatMap((place) => ids[place] ?? []),
  }))
}
