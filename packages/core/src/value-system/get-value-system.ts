import { valueSystem } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectValueSystem } from './store.ts'

/** Everything at once: a value system is small enough to be read whole, and every page needs most of it. */
export const getValueSystem = query({
  name: 'get-value-system',
  allow: allow.viewers,
  input: inputOf(valueSystem.getValueSystem),
  run: (scope) => selectValueSystem(scope),
})
