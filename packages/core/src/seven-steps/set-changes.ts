import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf } from '../foundation/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Step 5: what was changed, from when to when, with its record elsewhere. The contract's go-live stays as it is. */
export const setChanges = lapOperation({
  name: 'set-changes',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setChanges),
  run: async (scope, { lap }, { changes }) => {
    mustBeOpen(lap)
    await changeLap(scope, lap, { changes }, { changes: lap.changes })
  },
})
