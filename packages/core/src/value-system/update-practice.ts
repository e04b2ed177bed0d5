import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { changeRecord } from './save-record.ts'

/** Change a practice, archive it, or bring it back. */
export const updatePractice = operation({
  name: 'update-practice',
  allow: allow.contributors,
  input: inputOf(valueSystem.updatePractice),
  run: async (scope, edit) => ({ practice: await changeRecord(scope, 'practice', edit) }),
})
