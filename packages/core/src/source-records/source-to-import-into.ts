import { Id } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { getWorkspace } from '../people/index.ts'
import { findSource } from './store.ts'

/** The source that a file is looked at for, if it is known already, and the zone of the workspace. For importers. */
export const sourceToImportInto = query({
  name: 'source-to-import-into',
  allow: allow.contributors,
  input: z.strictObject({ sourceId: Id.optional() }),
  async run(scope, { sourceId }) {
    const source = sourceId === undefined ? null : await findSource(scope, sourceId)
    return { source, zone: (await getWorkspace(scope)).zone }
  },
})
