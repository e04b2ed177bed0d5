import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { addRecord } from './save-record.ts'

/** Add a service: what it does, how well, who owns it. */
export const createService = operation({
  name: 'create-service',
  allow: allow.contributors,
  input: inputOf(valueSystem.createService),
  run: async (scope, fields) => ({ service: await addRecord(scope, 'service', fields) }),
})
