import { line, nameLength, Zone } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { insertWorkspace, noWorkspaceYet } from './store.ts'

const input = z.strictObject({
  name: line(nameLength),
  zone: Zone,
  onlyIfFirst: z.boolean().default(false),
  seeding: z.boolean().default(false),
})

/**
 * A new workspace under the id that the context names. With `onlyIfFirst` nothing happens, and null comes back, when
 * the database holds one already. With `seeding` it is nobody's until `finishSeeding`.
 */
export const createWorkspace = operation({
  name: 'create-workspace',
  allow: allow.system,
  input,
  run: async (scope, { name, zone, onlyIfFirst, seeding }) => {
    if (onlyIfFirst && !(await noWorkspaceYet(scope))) return { workspace: null }
    const workspace = await insertWorkspace(scope, name, zone, seeding)
    scope.record({ kind: 'workspace', id: workspace.id, after: workspace })
    return { workspace }
  },
})
