import { type Invitation, people } from '@ratchet/contract'
import { allow, inputOf, notFound, operation } from '../foundation/index.ts'
import { linkExpiry } from './entry-links.ts'
import { insertInvitation } from './entry-store.ts'
import { teamExists } from './references-store.ts'
import { newToken, secretHash } from './secrets.ts'

/** Make an invitation. The token is given back once, for the link; only its hash is kept. */
export const invite = operation({
  name: 'invite',
  allow: allow.administrators,
  input: inputOf(people.invite),
  run: async (scope, { role, teamId, note }) => {
    const invitedById = scope.actor.memberId
    if (invitedById === null) throw new Error('an invitation is made by a person')
    if (teamId !== null && !(await teamExists(scope, teamId))) throw notFound('team')
    const token = newToken()
    const invitation: Invitation = {
      id: scope.newId(),
      role,
      teamId,
      note,
      invitedBy: scope.actor.name,
      createdAt: scope.now.toISOString(),
      expiresAt: linkExpiry(scope.now).toISOString(),
      acceptedAt: null,
      revokedAt: null,
    }
    await insertInvitation(scope, invitation, invitedById, secretHash(token))
    scope.record({ kind: 'invitation', id: invitation.id, after: invitation })
    return { invitation, token }
  },
})
