import { sourceRecords } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { importRow } from './imports-store.ts'
import { selectRejections } from './rejections-store.ts'

/** All refused rows of an import that are kept. */
export const listRejections = query({
  name: 'list-rejections',
  allow: allow.viewers,
  input: inputOf(sourceRecords.downloadRejections),
  async run(scope, { importId }) {
    const { file_name: fileName } = await importRow(scope, importId)
    return { fileName, rejections: await selectRejections(scope, importId) }
  },
})
