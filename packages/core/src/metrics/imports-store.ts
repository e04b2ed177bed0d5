import { ImportReport } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { authorOf } from './author.ts'
import type { ImportInput } from './import-input.ts'

/** Keep an import's report; `recordMeasurements` writes its measurements. */
export async function insertImport(
  scope: Scope,
  metricId: string,
  report: ImportReport & { id: string },
  { fileHash, mapping }: Pick<ImportInput, 'fileHash' | 'mapping'>,
): Promise<void> {
  await scope.transaction
    .insertInto('metric_imports')
    .values({
      workspace_id: scope.workspaceId,
      id: report.id,
      metric_id: metricId,
      file_name: report.fileName,
      file_hash: fileHash,
      mapping: JSON.stringify(mapping),
      report: JSON.stringify(report),
      created_by: authorOf(scope),
      created_at: scope.now,
    })
    .execute()
}

const importsOf = (scope: Scope, metricId: string) =>
  scope.transaction
    .selectFrom('metric_imports')
    .select('report')
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')

/** Newest first, at most 200. */
export async function importReports(scope: Scope, metricId: string): Promise<ImportReport[]> {
  const rows = await importsOf(scope, metricId).limit(200).execute()
  return rows.map((row) => ImportReport.parse(row.report))
}

/** The latest import of a file with this hash into this metric. */
export async function importOfFile(
  scope: Scope,
  metricId: string,
  fileHash: string,
): Promise<ImportReport | null> {
  const row = await importsOf(scope, metricId).where('file_hash', '=', fileHash).limit(1).executeTakeFirst()
  return row ? ImportReport.parse(row.report) : null
}
