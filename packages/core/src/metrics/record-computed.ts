import type { Scope } from '../foundation/index.ts'
import { currentMeasurements } from './measurements-store.ts'
import { recordMeasurements } from './record-measurements.ts'
import { lockMetric } from './store.ts'

export interface ComputedReading {
  periodStart: string
  value: number
  denominator: number | null
}

/**
 * Measurements that the system itself computed for periods that are over, for a metric of its own. A period that has any
 * version stays as it is: what people corrected or withdrew is not computed over.
 *
 * @param author the member in whose name it happens
 * @returns how many were added
 * @throws not_found, precondition_failed for an archived metric
 */
export async function recordComputed(
  scope: Scope,
  metricId: string,
  readings: readonly ComputedReading[],
  author: string,
): Promise<number> {
  const metric = await lockMetric(scope, metricId)
  const known = new Set((await currentMeasurements(scope, metricId)).map(({ periodStart }) => periodStart))
  const added = readings.filter(({ periodStart }) => !known.has(periodStart))
  if (added.length === 0) return 0
  const reason = 'Computed from the history'
  const versions = added.map((reading) => ({
    ...reading,
    ...{ version: 1, origin: 'computed' as const, reason, importId: null },
  }))
  await recordMeasurements(scope, metric, versions, author)
  const days = added.map(({ periodStart }) => periodStart).sort()
  const computation = { import: null, changed: added.length, first: days[0], last: days.at(-1) }
  scope.record({ kind: 'metric', id: metricId, after: { computation } })
  return added.length
}
