import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf, notFound } from '../foundation/index.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'

/** Step 2: take a picture of the start back. History keeps it. */
export const removeBeside = lapOperation({
  name: 'remove-beside',
  allow: allow.contributors,
  input: inputOf(sevenSteps.removeBeside),
  run: async (scope, { lap }, { evidenceId }) => {
    mustNotBeFrozen(lap, 'What stands beside the baseline')
    if (!lap.beside.some(({ id }) => id === evidenceId)) throw notFound('picture')
    const beside = lap.beside.filter(({ id }) => id !== evidenceId)
    await changeLap(scope, lap, { beside }, { beside: lap.beside })
  },
})
