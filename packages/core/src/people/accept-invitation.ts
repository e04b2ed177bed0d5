import type { Credentials } from '@ratchet/contract'
import { z } from 'zod'
import { allow, notFound, operation } from '../foundation/index.ts'
import type { Accounts } from './accounts.ts'
import { requireGood } from './entry-links.ts'
import { findInvitationLink, insertMembership, lockInvitation, saveInvitation } from './entry-store.ts'
import { openAccountFor } from './open-account-for.ts'
import { secretHash } from './secrets.ts'
import { getMember, insertMember, setTeamsOf } from './store.ts'
import { type Outside, systemContext } from './system.ts'

const joinByInvitation = operation({
  name: 'accept-invitation',
  allow: allow.system,
  input: z.strictObject({
    invitationId: z.string(),
    userId: z.string(),
    name: z.string(),
    email: z.string(),
  }),
  run: async (scope, { invitationId, userId, name, email }) => {
    const before = await lockInvitation(scope, invitationId, new Map())
    if (!before) throw notFound('invitation')
    requireGood(
      {
        expiresAt: new Date(before.expiresAt),
        usedAt: before.acceptedAt ? new Date(before.acceptedAt) : null,
        revokedAt: before.revokedAt ? new Date(before.revokedAt) : null,
      },
      scope.now,
    )
    const { id } = await insertMember(scope, { id: scope.newId(), userId, name, email, role: before.role })
    if (before.teamId) await setTeamsOf(scope, id, [before.teamId])
    await insertMembership(scope, userId, id)
    const after = { ...before, acceptedAt: scope.now.toISOString() }
    await saveInvitation(scope, after)
    const member = await getMember(scope, id)
    scope.record({ kind: 'invitation', id: invitationId, before, after })
    scope.record({ kind: 'member', id, after: member })
    return { member }
  },
})

/** Join by an invitation link, with its role and team. A retry after a failure halfway finds the account again. */
export async function acceptInvitation(
  outside: Outside,
  accounts: Accounts,
  input: z.output<typeof Credentials>,
) {
  const found = await findInvitationLink(outside.database, secretHash(input.token))
  const link = requireGood(found, outside.clock())
  const userId = await openAccountFor(outside, accounts, input)
  return await joinByInvitation(systemContext(outside, link.workspaceId, input.name), {
    invitationId: link.id,
    userId,
    name: input.name,
    email: input.email,
  })
}
