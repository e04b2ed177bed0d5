import { Id, type RecordImport, recordPartBytes } from '@ratchet/contract'
import { z } from 'zod'
import { allow, conflict, invalid, operation, type Scope } from '../foundation/index.ts'
import { findImport, lockImportRow, updateImportRow } from './imports-store.ts'
import { insertPart } from './parts-store.ts'
import { judgePart } from './upload-rules.ts'
import { queueWork } from './work-store.ts'

/** Keep the next part of a file. The last one puts the import in the queue. */
export const addRecordPart = operation({
  name: 'add-record-part',
  allow: allow.contributors,
  input: z.strictObject({
    importId: Id,
    offset: z.number().int().min(0),
    bytes: z
      .instanceof(Uint8Array)
      .refine(({ length }) => length > 0, 'must not be empty')
      .refine(({ length }) => length <= recordPartBytes, `must be ${recordPartBytes} bytes at most`),
  }),
  async run(scope, { importId, offset, bytes }): Promise<{ recordImport: RecordImport }> {
    const row = await lockImportRow(scope, importId)
    const upload = { fileBytes: row.file_bytes, uploadedBytes: row.uploaded_bytes }
    const verdict = judgePart({ ...upload, offset, partBytes: bytes.length })
    if (row.state === 'cancelled' || row.state === 'failed') {
      throw conflict('import_ended', 'This import has ended. The part was not kept; start a new import.')
    }
    if (verdict === 'beyond') {
      throw invalid(
        'part',
        `the file was announced with ${row.file_bytes} bytes, and this part reaches beyond`,
      )
    }
    if (verdict === 'gap' || verdict === 'overlap') {
      throw conflict(
        'part_out_of_order',
        `The upload stands at byte ${row.uploaded_bytes}, and this part begins at ${offset}. It was not kept; go on from ${row.uploaded_bytes}.`,
      )
    }
    if (verdict === 'next') await keepPart(scope, importId, offset, bytes, row.file_bytes)
    return { recordImport: await findImport(scope, importId) }
  },
})

async function keepPart(
  scope: Scope,
  importId: string,
  offset: number,
  bytes: Uint8Array,
  fileBytes: number,
): Promise<void> {
  await insertPart(scope, importId, offset, bytes)
  const uploadedBytes = offset + bytes.length
  const isLast = uploadedBytes === fileBytes
  await updateImportRow(scope, importId, {
    uploaded_bytes: uploadedBytes,
    uploaded_at: scope.now,
    state: isLast ? 'waiting' : 'uploading',
  })
  if (isLast) await queueWork(scope, importId)
}
