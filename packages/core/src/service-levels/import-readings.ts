import { allow, operation } from '../foundation/index.ts'
import { refuseArchived } from './add-readings.ts'
import { judgeTable, ReadingTable } from './reading-table.ts'
import { lockLevel } from './store.ts'
import { takeReadings } from './take-readings.ts'

/** Import a table of readings: the good rows, and a reason for each other one. */
export const importReadings = operation({
  name: 'import-readings',
  allow: allow.contributors,
  input: ReadingTable,
  async run(scope, table) {
    const level = await lockLevel(scope, table.serviceLevelId)
    refuseArchived(level.archivedAt)
    const { readings, rejections } = judgeTable(scope, level, table)
    return { report: await takeReadings(scope, level, table.fileName, readings, rejections) }
  },
})
