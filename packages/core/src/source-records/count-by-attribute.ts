import { sourceRecords } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { countsByAttribute } from './attributes-store.ts'
import { findSource } from './store.ts'

/** Tickets by the value of an attribute, most frequent first; null counts those that do not carry it. */
export const countByAttribute = query({
  name: 'count-by-attribute',
  allow: allow.viewers,
  input: inputOf(sourceRecords.countByAttribute),
  async run(scope, { sourceId, ...asked }) {
    await findSource(scope, sourceId)
    const { zone } = await getWorkspace(scope)
    return { counts: await countsByAttribute(scope, sourceId, { ...asked, zone }) }
  },
})
