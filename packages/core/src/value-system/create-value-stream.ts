import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { addRecord } from './save-record.ts'

/** Add a value stream with its steps in order. */
export const createValueStream = operation({
  name: 'create-value-stream',
  allow: allow.contributors,
  input: inputOf(valueSystem.createValueStream),
  run: async (scope, fields) => ({ valueStream: await addRecord(scope, 'value_stream', fields) }),
})
