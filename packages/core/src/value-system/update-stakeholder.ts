import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeRecord } from './save-record.ts'

/** Change a stakeholder, archive it, or bring it back. */
export const updateStakeholder = operation({
  name: 'update-stakeholder',
  allow: allow.contributors,
  input: inputOf(valueSystem.updateStakeholder),
  run: async (scope, edit) => ({ stakeholder: await changeRecord(scope, 'stakeholder', edit) }),
})
