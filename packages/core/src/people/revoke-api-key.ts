import { people } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { saveApiKeyRevoked, selectApiKeys } from './entry-store.ts'

/** Revoke one of the caller's own API keys; it is refused from the next request on. Twice changes nothing. */
export const revokeApiKey = operation({
  name: 'revoke-api-key',
  // Viewers too: somebody who was a contributor once must be able to close what they opened.
  allow: allow.viewers,
  input: inputOf(people.revokeApiKey),
  run: async (scope, { id }) => {
    const own = scope.actor.memberId === null ? [] : await selectApiKeys(scope, scope.actor.memberId)
    const before = own.find((apiKey) => apiKey.id === id)
    if (!before) throw notFound('API key')
    if (before.revokedAt) return { apiKey: before }
    await saveApiKeyRevoked(scope, id)
    const after = { ...before, revokedAt: scope.now.toISOString() }
    scope.record({ kind: 'api_key', id, before, after })
    return { apiKey: after }
  },
})
