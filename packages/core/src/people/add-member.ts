import { line, nameLength, Role } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { insertMember } from './store.ts'

/** A member without an account, for the demo workspace: a person who can be named but cannot sign in. */
export const addMember = operation({
  name: 'add-member',
  allow: allow.system,
  input: z.strictObject({ name: line(nameLength), email: z.email().max(254), role: Role }),
  run: async (scope, { name, email, role }) => {
    const member = await insertMember(scope, { id: scope.newId(), userId: null, name, email, role })
    scope.record({ kind: 'member', id: member.id, after: member })
    return { member }
  },
})
