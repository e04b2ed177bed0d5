import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf } from '../foundation/index.ts'
import { mustEndWithoutSeries } from './ending-rules.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Step 6 without a series: what shows that it is done. Whoever read other proofs before must read again. */
export const setProofs = lapOperation({
  name: 'set-proofs',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setProofs),
  run: async (scope, { lap }, { proofs }) => {
    mustBeOpen(lap)
    mustEndWithoutSeries(lap)
    await changeLap(scope, lap, { proofs }, { proofs: lap.proofs })
  },
})
