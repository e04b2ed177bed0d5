import {
  type RecordImport,
  RecordImportReport,
  type RecordImportState,
  RecordMapping,
  recordImportStates,
} from '@ratchet/contract'
import { type Selectable, sql, type Updateable } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'

type Row = Omit<Selectable<DB['record_imports']>, 'touched_days'>

export const endStates: readonly RecordImportState[] = ['done', 'cancelled', 'failed']
export const unfinishedStates = recordImportStates.filter((state) => !endStates.includes(state))

/** All but the days, which may be thousands, and which only metrics ask for. */
const columns = [
  'workspace_id',
  'id',
  'source_id',
  'file_name',
  'file_bytes',
  'uploaded_bytes',
  'mapping',
  'state',
  'dry_run',
  'bytes_read',
  'rows_read',
  'metrics_done',
  'metrics_to_do',
  'cancel_requested',
  'failure',
  'report',
  'created_by',
  'created_at',
  'uploaded_at',
  'finished_at',
] as const satisfies readonly (keyof Row)[]

export interface NewImport {
  id: string
  sourceId: string
  fileName: string
  fileBytes: number
  mapping: RecordMapping
  dryRun: boolean
  createdBy: string
}

export async function insertRecordImport(scope: Scope, made: NewImport): Promise<void> {
  await scope.transaction
    .insertInto('record_imports')
    .values({
      workspace_id: scope.workspaceId,
      id: made.id,
      source_id: made.sourceId,
      file_name: made.fileName,
      file_bytes: made.fileBytes,
      mapping: JSON.stringify(made.mapping),
      state: 'uploading',
      dry_run: made.dryRun,
      created_by: made.createdBy,
      created_at: scope.now,
      uploaded_at: scope.now,
    })
    .execute()
}

const importRows = (scope: Scope) =>
  scope.transaction.selectFrom('record_imports').select(columns).where('workspace_id', '=', scope.workspaceId)

/** @throws not_found */
export async function importRow(scope: Scope, importId: string): Promise<Row> {
  const row = await importRows(scope).where('id', '=', importId).executeTakeFirst()
  if (!row) throw notFound('import')
  return row
}

/**
 * The import, locked against other writers until the transaction ends.
 *
 * @throws not_found
 */
export async function lockImportRow(scope: Scope, importId: string): Promise<Row> {
  const row = await importRows(scope).where('id', '=', importId).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw notFound('import')
  return row
}

/** @throws not_found */
export async function findImport(scope: Scope, importId: string): Promise<RecordImport> {
  const [found] = await toImports(scope, [await importRow(scope, importId)])
  return found!
}

/** The latest first. */
export async function selectImports(
  scope: Scope,
  sourceId: string | undefined,
  limit: number,
): Promise<RecordImport[]> {
  let rows = importRows(scope).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit)
  if (sourceId !== undefined) rows = rows.where('source_id', '=', sourceId)
  return await toImports(scope, await rows.execute())
}

export async function unfinishedCount(scope: Scope): Promise<number> {
  const row = await scope.transaction
    .selectFrom('record_imports')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('state', 'in', unfinishedStates)
    .executeTakeFirstOrThrow()
  return row.count
}

export async function updateImportRow(
  scope: Scope,
  importId: string,
  fields: Updateable<DB['record_imports']> & { state?: RecordImportState },
): Promise<void> {
  await scope.transaction
    .updateTable('record_imports')
    .set(fields)
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', importId)
    .execute()
}

/** Imports whose upload nobody has gone on with since then. */
export async function abandonedUploads(scope: Scope, before: Date): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('record_imports')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('state', '=', 'uploading')
    .where('uploaded_at', '<', before)
    .forUpdate()
    .skipLocked()
    .execute()
  return rows.map((row) => row.id)
}

export const mappingOf = (row: Pick<Row, 'mapping'>): RecordMapping => RecordMapping.parse(row.mapping)

async function toImports(scope: Scope, rows: Row[]): Promise<RecordImport[]> {
  const people = await personRefs(
    scope,
    rows.map((row) => row.created_by),
  )
  return rows.map((row) => ({
    id: row.id,
    sourceId: row.source_id,
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    uploadedBytes: row.uploaded_bytes,
    state: row.state as RecordImportState,
    dryRun: row.dry_run,
    bytesRead: row.bytes_read,
    rowsRead: row.rows_read,
    metricsDone: row.metrics_done,
    metricsToDo: row.metrics_to_do,
    cancelRequested: row.cancel_requested,
    failure: row.failure,
    report: row.report === null ? null : RecordImportReport.parse(row.report),
    by: people.get(row.created_by) ?? { id: row.created_by, name: '' },
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }))
}
