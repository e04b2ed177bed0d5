import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { addRecord } from './save-record.ts'

/** Add a stakeholder, with what they expect. */
export const createStakeholder = operation({
  name: 'create-stakeholder',
  allow: allow.contributors,
  input: inputOf(valueSystem.createStakeholder),
  run: async (scope, fields) => ({ stakeholder: await addRecord(scope, 'stakeholder', fields) }),
})
