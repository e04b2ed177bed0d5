import { z } from 'zod'
import { allow, operation } from '../foundation/index.ts'
import { abandonedUploads, updateImportRow } from './imports-store.ts'
import { deleteParts } from './parts-store.ts'

const patienceMilliseconds = 24 * 3600 * 1000

/** Give up uploads that nobody has gone on with for a day, and free what they hold. */
export const sweepRecordImports = operation({
  name: 'sweep-record-imports',
  allow: allow.system,
  input: z.strictObject({}),
  async run(scope) {
    const importIds = await abandonedUploads(scope, new Date(scope.now.getTime() - patienceMilliseconds))
    for (const importId of importIds) {
      await deleteParts(scope, importId)
      await updateImportRow(scope, importId, {
        state: 'failed',
        failure:
          'The upload stopped half way and nobody went on with it for a day. Nothing was stored; start it again.',
        finished_at: scope.now,
      })
    }
    return { givenUp: importIds.length }
  },
})
