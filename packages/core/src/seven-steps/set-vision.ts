import { sevenSteps } from '@ratchet/contract'
import { allow, inputOf } from '../foundation/index.ts'
import { changeLap, lapOperation, mustBeOpen } from './lap-operation.ts'

/** Step 1: what should be true, and what each stakeholder expects. */
export const setVision = lapOperation({
  name: 'set-vision',
  allow: allow.contributors,
  input: inputOf(sevenSteps.setVision),
  run: async (scope, { lap }, { statement, stakeholders }) => {
    mustBeOpen(lap)
    const before = { vision_statement: lap.statement, stakeholders: lap.stakeholders }
    await changeLap(scope, lap, { vision_statement: statement, stakeholders }, before)
  },
})
