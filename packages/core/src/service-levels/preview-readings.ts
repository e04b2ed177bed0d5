import type { ReadingImport } from '@ratchet/contract'
import { allow, query } from '../foundation/index.ts'
import { judgeTable, ReadingTable } from './reading-table.ts'
import { compareReadings } from './readings-store.ts'
import { findLevel } from './store.ts'

const rejectionsTold = 50

/** What `importReadings` would do with the same table; nothing is written. */
export const previewReadings = query({
  name: 'preview-readings',
  allow: allow.contributors,
  input: ReadingTable,
  async run(scope, table): Promise<{ report: ReadingImport }> {
    const level = await findLevel(scope, table.serviceLevelId)
    const { readings, rejections } = judgeTable(scope, level, table)
    const counts = await compareReadings(scope, level.id, readings)
    const told = rejections.slice(0, rejectionsTold)
    const { fileName } = table
    return {
      report: {
        id: null,
        fileName,
        ...counts,
        rejected: rejections.length,
        rejections: told,
        importedAt: null,
      },
    }
  },
})
