import { sql } from 'kysely'
import { conflict, type Database, type Scope } from '../foundation/index.ts'

/**
 * Imports to do, of all workspaces. This table is global and says nothing of a tenant but that it imports; inside a
 * workspace every query names it. A row exists from the last byte of the upload to the end of the import.
 */

/** Renewed every few seconds; a worker that was killed holds an import up for no longer than this. */
export const leaseMilliseconds = 10_000

export interface ClaimedImport {
  workspaceId: string
  importId: string
  /** Counts the claims, so that every attempt has staging of its own. */
  attempt: number
}

const leaseFrom = (now: Date) => new Date(now.getTime() + leaseMilliseconds)

/** Put an import in the queue. */
export async function queueWork(scope: Scope, importId: string): Promise<void> {
  await scope.transaction
    .insertInto('record_import_work')
    .values({
      workspace_id: scope.workspaceId,
      import_id: importId,
      queued_at: scope.now,
      lease_until: scope.now,
    })
    .execute()
}

/** The import that waits longest, or was left by a worker that died; null when there is nothing to do. One query. */
export async function claimWork(
  database: Database,
  holder: string,
  now: Date,
): Promise<ClaimedImport | null> {
  const row = await database
    .updateTable('record_import_work')
    .set({ holder, lease_until: leaseFrom(now), attempt: sql<number>`attempt + 1` })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('workspace_id', 'import_id'),
        'in',
        selectFrom('record_import_work')
          .select(['workspace_id', 'import_id'])
          .where('lease_until', '<=', now)
          .orderBy('queued_at')
          .orderBy('import_id')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .$asTuple('workspace_id', 'import_id'),
      ),
    )
    .returning(['workspace_id as workspaceId', 'import_id as importId', 'attempt'])
    .executeTakeFirst()
  return row ?? null
}

/** @returns false when the import is no longer this holder's */
export async function renewLease(database: Database, work: ClaimedImport, holder: string, now: Date) {
  const row = await database
    .updateTable('record_import_work')
    .set({ lease_until: leaseFrom(now) })
    .where('workspace_id', '=', work.workspaceId)
    .where('import_id', '=', work.importId)
    .where('holder', '=', holder)
    .returning('import_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Give an import back, for any worker to take from then on. */
export async function releaseWork(
  database: Database,
  work: ClaimedImport,
  holder: string,
  freeAt: Date,
): Promise<void> {
  await database
    .updateTable('record_import_work')
    .set({ holder: null, lease_until: freeAt })
    .where('workspace_id', '=', work.workspaceId)
    .where('import_id', '=', work.importId)
    .where('holder', '=', holder)
    .execute()
}

/**
 * Lock the import's place in the queue until the transaction ends.
 *
 * @throws conflict when another worker has taken the import over
 */
export async function holdWork(scope: Scope, importId: string, holder: string): Promise<void> {
  const row = await lockWork(scope, importId)
  if (row?.holder !== holder)
    throw conflict('import_taken_over', 'Another worker has taken this import over.')
}

/** The import's place in the queue, locked; null when it is not in there. */
export async function lockWork(scope: Scope, importId: string) {
  const row = await scope.transaction
    .selectFrom('record_import_work')
    .select(['holder', 'lease_until as leaseUntil'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('import_id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function deleteWork(scope: Scope, importId: string): Promise<void> {
  await scope.transaction
    .deleteFrom('record_import_work')
    .where('workspace_id', '=', scope.workspaceId)
    .where('import_id', '=', importId)
    .execute()
}
