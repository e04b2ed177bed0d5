import { backlog } from './backlog.ts'
import { metrics } from './metrics.ts'
import { people } from './people.ts'
import { sevenSteps } from './seven-steps.ts'
import { sourceRecords as allOfSourceRecords } from './source-records.ts'
import { valueSystem } from './value-system.ts'

export * from './backlog.ts'
export * from './common.ts'
export * from './errors.ts'
export * from './lap.ts'
export * from './metric-analysis.ts'
export * from './metrics.ts'
export * from './people.ts'
export * from './plan.ts'
export * from './record-import.ts'
export * from './seven-steps.ts'
export * from './source-records.ts'
export * from './ticket-query.ts'
export * from './value-system.ts'
export * from './value-system-document.ts'
export * from './value-system-records.ts'
export * from './verdict.ts'

const { previewRecords, ...sourceRecords } = allOfSourceRecords

/** Every route of the product, by capability. Paths stand below `/api/v1`. */
export const contract = { people, sourceRecords, valueSystem, metrics, backlog, sevenSteps }
export const apiPrefix = '/api/v1'
