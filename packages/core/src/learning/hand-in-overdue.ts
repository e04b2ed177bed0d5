import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { endIfOverdue } from './end-sitting.ts'
import { overdueSittings } from './sittings-store.ts'

/** Hand in every mock whose time is over, for those who never came back to it. */
export const handInOverdue = operation({
  name: 'hand-in-overdue',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => {
    const overdue = await overdueSittings(scope)
    for (const sitting of overdue) await endIfOverdue(scope, sitting)
    return { handedIn: overdue.length }
  },
})
