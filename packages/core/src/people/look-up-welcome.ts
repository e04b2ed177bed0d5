import { z } from 'zod'
import { allow, conflict, query } from '../foundation/index.ts'
import { requireGood } from './entry-links.ts'
import { findWelcomeLink } from './entry-store.ts'
import { secretHash } from './secrets.ts'
import { hasAdministratorAccount } from './store.ts'
import { type Outside, systemContext } from './system.ts'

const administratorExists = query({
  name: 'administrator-exists',
  allow: allow.system,
  input: z.strictObject({}),
  run: hasAdministratorAccount,
})

/**
 * Is this first-administrator link still good?
 *
 * @throws OperationError `not_found` or `conflict` with the reason why not
 */
export async function lookUpWelcome(outside: Outside, input: { token: string }) {
  const link = requireGood(await findWelcomeLink(outside.database, secretHash(input.token)), outside.clock())
  if (await administratorExists(systemContext(outside, link.workspaceId), {})) {
    throw conflict(
      'link_used',
      'This workspace has its first administrator already. Sign in, or ask for an invitation.',
    )
  }
  return { workspaceName: link.workspaceName, workspaceId: link.workspaceId }
}
