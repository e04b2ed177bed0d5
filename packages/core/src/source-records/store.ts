import { RecordMapping, type RecordPreset, type RecordSource } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'

/** The columns of a ticket, for rooms that ask questions of their own. Dates are moments; null means not known. */
export type SourceRecordRow = Selectable<DB['source_records']>

/** The tickets of one source of this workspace, to be asked further: the beginning of every query over them. */
export const recordsOf = (scope: Scope, sourceId: string) =>
  scope.transaction
    .selectFrom('source_records')
    .where('source_records.workspace_id', '=', scope.workspaceId)
    .where('source_records.source_id', '=', sourceId)

export async function insertSource(scope: Scope, source: RecordSource): Promise<void> {
  await scope.transaction
    .insertInto('record_sources')
    .values({
      workspace_id: scope.workspaceId,
      id: source.id,
      name: source.name,
      preset: source.preset,
      created_at: source.createdAt,
    })
    .execute()
}

/** Write what people may change: name, mapping, archive. */
export async function saveSource(scope: Scope, source: RecordSource): Promise<void> {
  await scope.transaction
    .updateTable('record_sources')
    .set({
      name: source.name,
      mapping: source.mapping === null ? null : JSON.stringify(source.mapping),
      archived_at: source.archivedAt,
      version: source.version,
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', source.id)
    .execute()
}

/** @throws not_found */
export async function findSource(scope: Scope, sourceId: string): Promise<RecordSource> {
  return toSource(await sourceRow(scope, sourceId).executeTakeFirst())
}

/**
 * The source, with its row locked until the transaction ends: whoever stores tickets waits here for the one before.
 *
 * @throws not_found
 */
export async function lockSource(scope: Scope, sourceId: string): Promise<RecordSource> {
  return toSource(await sourceRow(scope, sourceId).forNoKeyUpdate().executeTakeFirst())
}

const sourceRow = (scope: Scope, sourceId: string) =>
  scope.transaction
    .selectFrom('record_sources')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', sourceId)

/** Count what an import has stored; a mapping, where one is given, is kept for the next file. */
export async function noteStored(
  scope: Scope,
  source: RecordSource,
  { added, knownUntil, mapping }: { added: number; knownUntil: Date | null; mapping: RecordMapping | null },
): Promise<void> {
  const ends = await recordsOf(scope, source.id)
    .select(({ fn }) => [fn.min('opened_at').as('first'), fn.max('opened_at').as('last')])
    .executeTakeFirstOrThrow()
  await scope.transaction
    .updateTable('record_sources')
    .set({
      record_count: source.records + added,
      first_opened_at: ends.first,
      last_opened_at: ends.last,
      known_until: sql<Date | null>`greatest(known_until, ${knownUntil}::timestamptz)`,
      ...(mapping !== null && { mapping: JSON.stringify(mapping), version: source.version + 1 }),
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', source.id)
    .execute()
}

/** By name; archived ones at the end. */
export async function selectSources(scope: Scope): Promise<RecordSource[]> {
  const rows = await scope.transaction
    .selectFrom('record_sources')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .orderBy(sql`archived_at is not null`)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(toSource)
}

function toSource(row: Selectable<DB['record_sources']> | undefined): RecordSource {
  if (!row) throw notFound('source')
  return {
    id: row.id,
    name: row.name,
    preset: row.preset as RecordPreset,
    mapping: row.mapping === null ? null : RecordMapping.parse(row.mapping),
    records: row.record_count,
    firstOpenedAt: row.first_opened_at?.toISOString() ?? null,
    lastOpenedAt: row.last_opened_at?.toISOString() ?? null,
    knownUntil: row.known_until?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
    version: row.version,
  }
}
