import { type Metric, metrics } from '@ratchet/contract'
import { allow, inputOf, invalid, operation, preconditionFailed, stale } from '../foundation/index.ts'
import { refuseContradictions } from './define-metric.ts'
import { changedHeldFields } from './definition-rules.ts'
import { lockMetric, updateMetricRow } from './store.ts'
import { measureMetric } from './tickets/measure-metrics.ts'

/**
 * Change a definition, or put the metric into the archive and back. What an evidence contract holds stays. Another
 * question to tickets is answered for every period at once.
 */
export const updateMetric = operation({
  name: 'update-metric',
  allow: allow.contributors,
  input: inputOf(metrics.updateMetric),
  async run(scope, { metricId, version, archived, ...changes }): Promise<{ metric: Metric }> {
    const before = await lockMetric(scope, metricId)
    if (before.version !== version) throw stale('metric', before)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const wished: Metric = { ...before, ...given, archivedAt: archivedAt(before, archived, scope.now) }
    refuseHeldFields(before, wished)
    refuseOtherOrigin(before, wished)
    await refuseContradictions(scope, wished)
    if (JSON.stringify(wished) === JSON.stringify(before)) return { metric: before }
    const after = { ...wished, version: version + 1 }
    await updateMetricRow(scope, after)
    scope.record({ kind: 'metric', id: metricId, before, after })
    if (after.archivedAt === null) await measureMetric(scope, after)
    return { metric: after }
  },
})

function archivedAt(before: Metric, archived: boolean | undefined, now: Date): string | null {
  if (archived === undefined || archived === (before.archivedAt !== null)) return before.archivedAt
  return archived ? now.toISOString() : null
}

/** @throws invalid: measurements that were typed are no answers to a query */
function refuseOtherOrigin(before: Metric, wished: Metric): void {
  if (before.ticketQuery !== null || wished.ticketQuery === null) return
  throw invalid(
    'ticketQuery',
    'the measurements of this metric are typed or imported; define another one from tickets',
  )
}

function refuseHeldFields(before: Metric, wished: Metric): void {
  const fields = changedHeldFields(before, wished)
  if (before.heldAt === null || fields.length === 0) return
  throw preconditionFailed(
    'held_by_contract',
    `An evidence contract has held this metric's definition still since ${before.heldAt.slice(0, 10)}, so ` +
      `${fields.map((field) => fieldName[field] ?? field).join(', ')} cannot change. Nothing was saved; define a new ` +
      'metric for the new reading, or amend the contract of the improvement.',
  )
}

const fieldName: Record<string, string> = {
  unit: 'unit',
  direction: 'direction',
  season: 'season',
  gapRule: 'the rule for gaps',
  ticketQuery: 'what it asks of the tickets',
}
