import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { addRecord } from './save-record.ts'

/** Add a strategic aim, at the top of the tree or under another one. */
export const createStrategicAim = operation({
  name: 'create-strategic-aim',
  allow: allow.contributors,
  input: inputOf(valueSystem.createStrategicAim),
  run: async (scope, fields) => ({ strategicAim: await addRecord(scope, 'strategic_aim', fields) }),
})
