import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { addRecord } from './save-record.ts'

/** Add a practice. */
export const createPractice = operation({
  name: 'create-practice',
  allow: allow.contributors,
  input: inputOf(valueSystem.createPractice),
  run: async (scope, fields) => ({ practice: await addRecord(scope, 'practice', fields) }),
})
