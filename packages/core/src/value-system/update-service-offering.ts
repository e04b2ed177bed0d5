import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeRecord } from './save-record.ts'

/** Change an offering, archive it, or bring it back. */
export const updateServiceOffering = operation({
  name: 'update-service-offering',
  allow: allow.contributors,
  input: inputOf(valueSystem.updateServiceOffering),
  run: async (scope, edit) => ({ serviceOffering: await changeRecord(scope, 'service_offering', edit) }),
})
