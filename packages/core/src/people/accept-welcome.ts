import type { Credentials } from '@ratchet/contract'
import { z } from 'zod'
import { allow, conflict, operation } from '../foundation/index.ts'
import type { Accounts } from './accounts.ts'
import { insertMembership, useWelcomeLink } from './entry-store.ts'
import { lookUpWelcome } from './look-up-welcome.ts'
import { openAccountFor } from './open-account-for.ts'
import { secretHash } from './secrets.ts'
import { insertMember } from './store.ts'
import { type Outside, systemContext } from './system.ts'

const joinAsFirstAdministrator = operation({
  name: 'accept-welcome',
  allow: allow.system,
  input: z.strictObject({ tokenHash: z.string(), userId: z.string(), name: z.string(), email: z.string() }),
  run: async (scope, { tokenHash, userId, name, email }) => {
    if (!(await useWelcomeLink(scope, tokenHash))) {
      throw conflict('link_used', 'Somebody else used this link a moment ago. Nothing was saved.')
    }
    const person = { id: scope.newId(), userId, name, email, role: 'administrator' as const }
    const member = await insertMember(scope, person)
    await insertMembership(scope, userId, member.id)
    scope.record({ kind: 'member', id: member.id, after: member })
    return { member }
  },
})

/** Become the first administrator by the printed link. A retry after a failure halfway finds the account again. */
export async function acceptWelcome(
  outside: Outside,
  accounts: Accounts,
  input: z.output<typeof Credentials>,
) {
  const { workspaceId } = await lookUpWelcome(outside, input)
  const userId = await openAccountFor(outside, accounts, input)
  return await joinAsFirstAdministrator(systemContext(outside, workspaceId, input.name), {
    tokenHash: secretHash(input.token),
    userId,
    name: input.name,
    email: input.email,
  })
}
