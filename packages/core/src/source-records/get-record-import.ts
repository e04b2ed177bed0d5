import { sourceRecords } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { findImport } from './imports-store.ts'

export const getRecordImport = query({
  name: 'get-record-import',
  allow: allow.viewers,
  input: inputOf(sourceRecords.getRecordImport),
  run: async (scope, { importId }) => ({ recordImport: await findImport(scope, importId) }),
})
