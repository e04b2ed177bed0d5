import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeRecord } from './save-record.ts'

/** Change a service, archive it, or bring it back. */
export const updateService = operation({
  name: 'update-service',
  allow: allow.contributors,
  input: inputOf(valueSystem.updateService),
  run: async (scope, edit) => ({ service: await changeRecord(scope, 'service', edit) }),
})
