import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { markArchived, markSeeded } from './seeding-store.ts'

const nothing = z.strictObject({})

/** The demo is whole: from here on the workspace is people's. */
export const finishSeeding = operation({
  name: 'finish-seeding',
  allow: allow.system,
  input: nothing,
  run: async (scope) => {
    await markSeeded(scope)
    scope.record({
      kind: 'workspace',
      id: scope.workspaceId,
      before: { seeding: true },
      after: { seeding: false },
    })
  },
})

/** Put a half-filled workspace out of sight. Nothing in it is anybody's work, and nothing is deleted. */
export const archiveWorkspace = operation({
  name: 'archive-workspace',
  allow: allow.system,
  input: nothing,
  run: async (scope) => {
    await markArchived(scope)
    scope.record({ kind: 'workspace', id: scope.workspaceId, after: { archived_at: scope.now } })
  },
})
