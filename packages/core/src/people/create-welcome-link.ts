import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { linkExpiry } from './entry-links.ts'
import { insertWelcomeLink } from './entry-store.ts'
import { newToken, secretHash } from './secrets.ts'
import { hasAdministratorAccount } from './store.ts'

/**
 * The token of a one-time link by which the first administrator comes in; null once an administrator can sign in.
 * Each start makes a fresh one, since the printed one cannot be read back; all die with the first that is accepted.
 */
export const createWelcomeLink = operation({
  name: 'create-welcome-link',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    if (await hasAdministratorAccount(scope)) return { token: null }
    const token = newToken()
    const expiresAt = linkExpiry(scope.now)
    await insertWelcomeLink(scope, secretHash(token), expiresAt)
    scope.record({ kind: 'welcome_link', id: scope.workspaceId, after: { expiresAt } })
    return { token }
  },
})
