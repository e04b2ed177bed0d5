import { people } from '@ratchet/contract'
import { allow, conflict, inputOf, notFound, operation } from '../foundation/index.ts'
import { lockInvitation, saveInvitation } from './entry-store.ts'
import { memberNames } from './store.ts'

/** Take an invitation back. Doing it twice changes nothing; an accepted one is a member now. */
export const revokeInvitation = operation({
  name: 'revoke-invitation',
  allow: allow.administrators,
  input: inputOf(people.revokeInvitation),
  run: async (scope, { id }) => {
    const before = await lockInvitation(scope, id, await memberNames(scope))
    if (!before) throw notFound('invitation')
    if (before.acceptedAt) {
      throw conflict('link_used', 'This invitation was accepted already. Archive the member instead.')
    }
    if (before.revokedAt) return { invitation: before }
    const after = { ...before, revokedAt: scope.now.toISOString() }
    await saveInvitation(scope, after)
    scope.record({ kind: 'invitation', id, before, after })
    return { invitation: after }
  },
})
