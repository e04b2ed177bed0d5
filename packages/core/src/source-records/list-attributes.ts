import { sourceRecords } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { attributesOfLatest } from './attributes-store.ts'
import { findSource } from './store.ts'

/** What tickets of a source carry, looked up in the ones opened last. */
export const listAttributes = query({
  name: 'list-attributes',
  allow: allow.viewers,
  input: inputOf(sourceRecords.listAttributes),
  async run(scope, { sourceId }) {
    await findSource(scope, sourceId)
    return await attributesOfLatest(scope, sourceId)
  },
})
