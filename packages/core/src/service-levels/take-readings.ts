import type { ReadingImport, Rejection, ServiceLevel } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import type { NewReading } from './reading-rules.ts'
import { appendReadings, insertReadingImport } from './readings-store.ts'
import { standNow } from './stand-now.ts'

/** Nobody reads more; the count tells of the rest. */
const rejectionsTold = 200

/**
 * Store readings under one import and reckon the budget anew. One that changes nothing (the same file again) leaves no
 * trace: its report has no id.
 */
export async function takeReadings(
  scope: Scope,
  level: ServiceLevel,
  fileName: string,
  readings: readonly NewReading[],
  rejections: readonly Rejection[],
): Promise<ReadingImport> {
  const id = scope.newId()
  const counts = await appendReadings(scope, level.id, id, readings)
  const told = rejections.slice(0, rejectionsTold)
  const report = { fileName, ...counts, rejected: rejections.length, rejections: told }
  if (counts.added === 0 && counts.corrected === 0) return { id: null, ...report, importedAt: null }
  const stored = { id, ...report, importedAt: scope.now.toISOString() }
  await insertReadingImport(scope, level.id, stored)
  const { rejections: _, ...remembered } = stored
  scope.record({ kind: 'service_level', id: level.id, after: { readings: remembered } })
  await standNow(scope, level)
  return stored
}
