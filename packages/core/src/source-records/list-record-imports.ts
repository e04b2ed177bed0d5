import { sourceRecords } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { selectImports } from './imports-store.ts'
import { findSource } from './store.ts'

export const listRecordImports = query({
  name: 'list-record-imports',
  allow: allow.viewers,
  input: inputOf(sourceRecords.listRecordImports),
  async run(scope, { sourceId, limit }) {
    if (sourceId !== undefined) await findSource(scope, sourceId)
    return { recordImports: await selectImports(scope, sourceId, limit) }
  },
})
