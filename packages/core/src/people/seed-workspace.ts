import { z } from 'zod'
import { allow, type Database, operation } from '../foundation/index.ts'

const nothing = z.strictObject({})

/** The demo is whole: from here on the workspace is people's. */
export const finishSeeding = operation({
  name: 'finish-seeding',
  allow: allow.system,
  input: nothing,
  run: async (scope) => {
    await scope.transaction
      .updateTable('workspaces')
      .set({ seeding_since: null })
      .where('id', '=', scope.workspaceId)
      .execute()
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
    await scope.transaction
      .updateTable('workspaces')
      .set({ archived_at: scope.now })
      .where('id', '=', scope.workspaceId)
      .execute()
    scope.record({ kind: 'workspace', id: scope.workspaceId, after: { archived_at: scope.now } })
  },
})

/** Workspaces whose filling has begun and not ended, with the moment it began. */
export async function unfinishedWorkspaces(database: Database): Promise<{ id: string; since: Date }[]> {
  const rows = await database
    .selectFrom('workspaces')
    .select(['id', 'seeding_since as since'])
    .where('archived_at', 'is', null)
    .where('seeding_since', 'is not', null)
    .execute()
  return rows.flatMap(({ id, since }) => (since ? [{ id, since }] : []))
}
