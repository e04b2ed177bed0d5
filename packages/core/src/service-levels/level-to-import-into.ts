import { Id, type ServiceLevel } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { refuseArchived } from './add-readings.ts'
import { findLevel } from './store.ts'

/** The level, for whoever may write readings: asked before a file is read. */
export const levelToImportInto = query({
  name: 'level-to-import-into',
  allow: allow.contributors,
  input: z.strictObject({ serviceLevelId: Id }),
  async run(scope, { serviceLevelId }): Promise<{ serviceLevel: ServiceLevel }> {
    const serviceLevel = await findLevel(scope, serviceLevelId)
    refuseArchived(serviceLevel.archivedAt)
    return { serviceLevel }
  },
})
