import { serviceLevels } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectLevels } from './store.ts'

/** Every service level, with its budget as it was last computed. */
export const listServiceLevels = query({
  name: 'list-service-levels',
  allow: allow.viewers,
  input: inputOf(serviceLevels.listServiceLevels),
  run: async (scope) => ({ serviceLevels: await selectLevels(scope) }),
})
