import { people } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectInvitations } from './entry-store.ts'
import { memberNames } from './store.ts'

/** Invitations of the workspace, newest first, spent ones too. */
export const listInvitations = query({
  name: 'list-invitations',
  allow: allow.administrators,
  input: inputOf(people.listInvitations),
  run: async (scope) => ({ invitations: await selectInvitations(scope, await memberNames(scope)) }),
})
