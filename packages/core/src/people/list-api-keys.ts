import { people } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectApiKeys } from './entry-store.ts'

/** The caller's own API keys, newest first, revoked ones too. */
export const listApiKeys = query({
  name: 'list-api-keys',
  allow: allow.viewers,
  input: inputOf(people.listApiKeys),
  run: async (scope) => ({
    apiKeys: scope.actor.memberId === null ? [] : await selectApiKeys(scope, scope.actor.memberId),
  }),
})
