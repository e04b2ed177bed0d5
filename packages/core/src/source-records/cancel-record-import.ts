import { type RecordImport, sourceRecords } from '@ratchet/contract'
import { allow, conflict, inputOf, operation } from '../foundation/index.ts'
import { findImport, lockImportRow, updateImportRow } from './imports-store.ts'
import { deleteParts } from './parts-store.ts'
import { deleteWork, lockWork } from './work-store.ts'

/**
 * Stop an import; nothing of it is stored. One that a worker is at stops within a second or two. Cancelling twice is
 * cancelling once.
 */
export const cancelRecordImport = operation({
  name: 'cancel-record-import',
  allow: allow.contributors,
  input: inputOf(sourceRecords.cancelRecordImport),
  async run(scope, { importId }): Promise<{ recordImport: RecordImport }> {
    // In the order in which the worker locks, so that the two never wait for one another.
    const work = await lockWork(scope, importId)
    const { state } = await lockImportRow(scope, importId)
    if (state === 'measuring' || state === 'done') {
      throw conflict('import_stored', 'This import is stored already, so it can no longer be cancelled.')
    }
    if (state === 'cancelled' || state === 'failed')
      return { recordImport: await findImport(scope, importId) }
    if (work !== null && work.holder !== null && work.leaseUntil > scope.now) {
      await updateImportRow(scope, importId, { cancel_requested: true })
    } else {
      await deleteParts(scope, importId)
      await deleteWork(scope, importId)
      await updateImportRow(scope, importId, {
        state: 'cancelled',
        cancel_requested: true,
        finished_at: scope.now,
      })
    }
    return { recordImport: await findImport(scope, importId) }
  },
})
