import { Id, RecordImportState } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { lockImportRow, updateImportRow } from './imports-store.ts'
import { holdWork } from './work-store.ts'

/**
 * Say how far a worker is with an import.
 *
 * @returns whether somebody asked to cancel it
 * @throws conflict when another worker has taken it over
 */
export const noteImportProgress = operation({
  name: 'note-import-progress',
  allow: allow.system,
  input: z.strictObject({
    importId: Id,
    holder: z.uuid(),
    state: RecordImportState.extract(['reading', 'storing', 'measuring']),
    bytesRead: z.number().int().optional(),
    rowsRead: z.number().int().optional(),
    metricsDone: z.number().int().optional(),
    metricsToDo: z.number().int().optional(),
  }),
  async run(scope, { importId, holder, state, bytesRead, rowsRead, metricsDone, metricsToDo }) {
    await holdWork(scope, importId, holder)
    const row = await lockImportRow(scope, importId)
    await updateImportRow(scope, importId, {
      state,
      bytes_read: bytesRead ?? row.bytes_read,
      rows_read: rowsRead ?? row.rows_read,
      metrics_done: metricsDone ?? row.metrics_done,
      metrics_to_do: metricsToDo ?? row.metrics_to_do,
    })
    return { cancelRequested: row.cancel_requested }
  },
})
