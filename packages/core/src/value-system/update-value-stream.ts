import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeRecord } from './save-record.ts'

/** Change a value stream or the order of its steps, archive it, or bring it back. */
export const updateValueStream = operation({
  name: 'update-value-stream',
  allow: allow.contributors,
  input: inputOf(valueSystem.updateValueStream),
  run: async (scope, edit) => ({ valueStream: await changeRecord(scope, 'value_stream', edit) }),
})
