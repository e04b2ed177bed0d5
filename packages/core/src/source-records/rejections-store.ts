import type { RecordRejection } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'

/** The refused rows that are kept, in the order of the file. */
export async function selectRejections(
  scope: Scope,
  importId: string,
  limit?: number,
): Promise<RecordRejection[]> {
  let find = scope.transaction
    .selectFrom('record_import_rejections')
    .select(['line', 'external_id', 'column_name', 'text', 'code', 'reason'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('import_id', '=', importId)
    .orderBy('number')
  if (limit !== undefined) find = find.limit(limit)
  const rows = await find.execute()
  return rows.map((row) => ({
    line: row.line,
    externalId: row.external_id,
    column: row.column_name,
    text: row.text,
    code: row.code,
    reason: row.reason,
  }))
}
