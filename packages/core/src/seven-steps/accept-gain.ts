import { sevenSteps } from '@ratchet/contract'
import { allow, forbidden, inputOf, preconditionFailed } from '../foundation/index.ts'
import { changeLap, lapOperation } from './lap-operation.ts'
import { isAccepted } from './lap-record.ts'

/**
 * Step 7: the process owner takes on what became the ordinary way. Only who was named may, whatever the role, and also
 * once the lap is closed. It stands for exactly what was standardised by then: what changes it afterwards asks again.
 */
export const acceptGain = lapOperation({
  name: 'accept-gain',
  allow: allow.viewers,
  input: inputOf(sevenSteps.acceptGain),
  run: async (scope, { lap }) => {
    const { processOwnerId } = lap
    if (processOwnerId === null || scope.actor.memberId !== processOwnerId) {
      throw forbidden('Only who was named to hold the gain can take it on. Nothing was changed.')
    }
    if (lap.standardised.length === 0 || lap.abandonment !== null) {
      throw preconditionFailed(
        'nothing_to_hold',
        'Step 7 does not say yet what became the ordinary way, so there is nothing to take on. Nothing was changed.',
      )
    }
    if (isAccepted(lap)) return
    const gain_acceptance = { by: processOwnerId, at: scope.now.toISOString() }
    await changeLap(scope, lap, { gain_acceptance }, { gain_acceptance: lap.gainAcceptance })
  },
})
