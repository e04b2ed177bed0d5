import type { Scope } from '../foundation/index.ts'
import { lockMetric, updateMetricRow } from './store.ts'

/**
 * Hold a metric's definition still from now on, because an evidence contract was frozen on it: `updateMetric` refuses
 * other values for unit, direction, season and gap rule from then on. Holding again changes nothing and the first date
 * stays. It is recorded with the operation that called.
 *
 * @throws not_found
 */
export async function holdDefinition(scope: Scope, metricId: string): Promise<void> {
  const metric = await lockMetric(scope, metricId)
  if (metric.heldAt !== null) return
  const held = { ...metric, heldAt: scope.now.toISOString(), version: metric.version + 1 }
  await updateMetricRow(scope, held)
  scope.record({ kind: 'metric', id: metricId, before: metric, after: held })
}
