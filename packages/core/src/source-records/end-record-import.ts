import { Id, RecordImportState } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { importRow, updateImportRow } from './imports-store.ts'
import { deleteParts } from './parts-store.ts'
import { deleteWork, holdWork } from './work-store.ts'

/**
 * The worker is done with an import, one way or another: the file's parts go, and so does its place in the queue.
 *
 * @throws conflict when another worker has taken it over
 */
export const endRecordImport = operation({
  name: 'end-record-import',
  allow: allow.system,
  input: z.strictObject({
    importId: Id,
    holder: z.uuid(),
    state: RecordImportState.extract(['done', 'cancelled', 'failed']),
    /** One sentence for people, with `failed`. */
    failure: z.string().max(1000).nullable().default(null),
    /** Metrics whose measurements changed, with `done`. */
    metricsChanged: z.number().int().min(0).default(0),
  }),
  async run(scope, { importId, holder, state, failure, metricsChanged }) {
    await holdWork(scope, importId, holder)
    const { report } = await importRow(scope, importId)
    await updateImportRow(scope, importId, {
      state,
      failure,
      finished_at: scope.now,
      ...(report !== null && { report: JSON.stringify({ ...(report as object), metricsChanged }) }),
    })
    await deleteParts(scope, importId)
    await deleteWork(scope, importId)
  },
})
