import type { Metric } from '@ratchet/contract'
import { preconditionFailed, type Scope } from '../foundation/index.ts'
import { insertVersions, type NewVersion } from './measurements-store.ts'

/**
 * Append versions of measurements in the actor's name. Adding, correcting and importing all end here. It writes no
 * event: the calling operation says in one what it did.
 *
 * @param metric from `lockMetric`, so that nobody else makes the same versions
 * @param versions checked by the caller: each the next version of its period, readings that the metric can take
 * @param author the member in whose name it happens, where the system itself computes
 * @throws forbidden for an actor who is no member, precondition_failed for an archived metric
 */
export async function recordMeasurements(
  scope: Scope,
  metric: Metric,
  versions: readonly NewVersion[],
  author?: string,
): Promise<void> {
  refuseArchived(metric)
  await insertVersions(scope, metric.id, versions, author)
}

/** @throws precondition_failed */
export function refuseArchived(metric: Metric): void {
  if (metric.archivedAt === null) return
  throw preconditionFailed(
    'metric_archived',
    `The metric "${metric.name}" is archived. Nothing was saved; take it out of the archive first.`,
  )
}
