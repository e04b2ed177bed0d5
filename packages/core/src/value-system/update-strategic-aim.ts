import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeRecord } from './save-record.ts'

/** Change a strategic aim, move it, archive it, or bring it back. No aim stands under itself. */
export const updateStrategicAim = operation({
  name: 'update-strategic-aim',
  allow: allow.contributors,
  input: inputOf(valueSystem.updateStrategicAim),
  run: async (scope, edit) => ({ strategicAim: await changeRecord(scope, 'strategic_aim', edit) }),
})
