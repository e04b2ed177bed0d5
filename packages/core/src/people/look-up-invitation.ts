import type { Role } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { requireGood } from './entry-links.ts'
import { findInvitationLink } from './entry-store.ts'
import { personRefs } from './references-store.ts'
import { secretHash } from './secrets.ts'
import { type Outside, systemContext } from './system.ts'

const nameOf = query({
  name: 'name-of-inviter',
  allow: allow.system,
  input: z.strictObject({ id: z.string() }),
  run: async (scope, { id }) => (await personRefs(scope, [id])).get(id)?.name ?? '',
})

/**
 * What an invitation link offers.
 *
 * @throws OperationError `not_found` or `conflict` with the reason why the link is not good (any more)
 */
export async function lookUpInvitation(outside: Outside, input: { token: string }) {
  const link = requireGood(
    await findInvitationLink(outside.database, secretHash(input.token)),
    outside.clock(),
  )
  return {
    workspaceName: link.workspaceName,
    role: link.role as Role,
    invitedBy: await nameOf(systemContext(outside, link.workspaceId), { id: link.invitedById }),
    expiresAt: link.expiresAt.toISOString(),
  }
}
