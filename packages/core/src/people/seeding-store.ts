import type { Database, Scope } from '../foundation/index.ts'

export async function markSeeded({ transaction, workspaceId }: Scope): Promise<void> {
  await transaction
    .updateTable('workspaces')
    .set({ seeding_since: null })
    .where('id', '=', workspaceId)
    .execute()
}

export async function markArchived({ transaction, workspaceId, now }: Scope): Promise<void> {
  await transaction
    .updateTable('workspaces')
    .set({ archived_at: now })
    .where('id', '=', workspaceId)
    .execute()
}

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
