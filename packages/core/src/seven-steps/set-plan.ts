import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, invalid } from '../foundation/index.ts'
import { memberExists } from '../people/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Step 4: the options, the chosen one and why, and who does what by when. */
export const setPlan = lapOperation({
  name: 'set-plan',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setPlan),
  run: async (scope, { lap }, input) => {
    mustBeOpen(lap)
    for (const [index, action] of input.actions.entries()) {
      if (action.ownerId !== null && !(await memberExists(scope, action.ownerId))) {
        throw invalid(`actions.${index}.ownerId`, 'is not a member who can still be given something to do')
      }
    }
    const mine = new Set(lap.actions.map((action) => action.id))
    const actions = input.actions.map(({ id, ...action }) => ({
      ...action,
      id: id !== undefined && mine.has(id) ? id : scope.newId(),
    }))
    const before = { options: lap.options, actions: lap.actions }
    await changeLap(scope, lap, { options: input.options, actions }, before)
  },
})
