import { sourceRecords } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { findSource } from './store.ts'

export const getSource = query({
  name: 'get-source',
  allow: allow.viewers,
  input: inputOf(sourceRecords.getSource),
  run: async (scope, { sourceId }) => ({ source: await findSource(scope, sourceId) }),
})
