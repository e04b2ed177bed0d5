import { type ApiKey, people } from '@ratchet/contract'
import { allow, inputOf, operation } from '../foundation/index.ts'
import { insertApiKey } from './entry-store.ts'
import { newApiKey, secretHash, shownPrefix } from './secrets.ts'

/** Make an API key that acts as the caller. The secret is given back once; only its hash is kept. */
export const createApiKey = operation({
  name: 'create-api-key',
  allow: allow.contributors,
  input: inputOf(people.createApiKey),
  run: async (scope, { name }) => {
    const memberId = scope.actor.memberId
    if (memberId === null) throw new Error('an API key belongs to a person')
    const secret = newApiKey()
    const apiKey: ApiKey = {
      id: scope.newId(),
      name,
      prefix: shownPrefix(secret),
      createdAt: scope.now.toISOString(),
      lastUsedAt: null,
      revokedAt: null,
    }
    await insertApiKey(scope, apiKey, memberId, secretHash(secret))
    scope.record({ kind: 'api_key', id: apiKey.id, after: apiKey })
    return { apiKey, secret }
  },
})
