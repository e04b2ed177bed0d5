import { Id, type RecordImportState } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { importRow, mappingOf } from './imports-store.ts'
import { findSource } from './store.ts'

/** What a worker must know of an import to go on with it. */
export const importToRun = query({
  name: 'import-to-run',
  allow: allow.system,
  input: z.strictObject({ importId: Id }),
  async run(scope, { importId }) {
    const row = await importRow(scope, importId)
    const { preset } = await findSource(scope, row.source_id)
    return {
      importId,
      sourceId: row.source_id,
      memberId: row.created_by,
      state: row.state as RecordImportState,
      fileBytes: row.file_bytes,
      mapping: mappingOf(row),
      preset,
      dryRun: row.dry_run,
      cancelRequested: row.cancel_requested,
    }
  },
})
export type ImportToRun = Awaited<ReturnType<typeof importToRun>>
