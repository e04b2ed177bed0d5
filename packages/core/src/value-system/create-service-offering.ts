import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { addRecord } from './save-record.ts'

/** Add an offering: which services, for which consumer groups. */
export const createServiceOffering = operation({
  name: 'create-service-offering',
  allow: allow.contributors,
  input: inputOf(valueSystem.createServiceOffering),
  run: async (scope, fields) => ({ serviceOffering: await addRecord(scope, 'service_offering', fields) }),
})
