import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, invalid } from '../foundation/index.ts'
import { memberExists } from '../people/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Step 7: what became the standard, and who holds it from now on. */
export const setMomentum = lapOperation({
  name: 'set-momentum',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setMomentum),
  run: async (scope, { lap }, { standardised, processOwnerId, noFollowUpReason }) => {
    mustBeOpen(lap)
    if (processOwnerId !== null && !(await memberExists(scope, processOwnerId))) {
      throw invalid('processOwnerId', 'is not a member who can hold the gain')
    }
    await changeLap(
      scope,
      lap,
      { standardised, process_owner_id: processOwnerId, no_follow_up_reason: noFollowUpReason },
      {
        standardised: lap.standardised,
        process_owner_id: lap.processOwnerId,
        no_follow_up_reason: lap.noFollowUpReason,
      },
    )
  },
})
