import { type Exclusion, metrics } from '@ratchet/contract'
import { allow, conflict, inputOf, notFound, operation } from '../foundation/index.ts'
import { exclusionVersions, insertExclusion } from './exclusions-store.ts'
import { currentMeasurement } from './measurements-store.ts'
import { periodStartOf } from './periods.ts'
import { refuseArchived } from './record-measurements.ts'
import { lockMetric } from './store.ts'

/**
 * Leave a point out of limits, rules and verdicts, or count it again. The measurement itself stays. Inside the windows
 * of a frozen evidence contract this is an amendment, which `readEvidence` of the seven steps finds here.
 */
export const excludeMeasurement = operation({
  name: 'exclude-measurement',
  allow: allow.contributors,
  input: inputOf(metrics.excludeMeasurement),
  async run(scope, { metricId, periodStart: on, excluded, reason }): Promise<{ exclusion: Exclusion }> {
    const metric = await lockMetric(scope, metricId)
    refuseArchived(metric)
    const periodStart = periodStartOf(metric.period, on)
    const measurement = await currentMeasurement(scope, metricId, periodStart)
    if (!measurement || measurement.value === null) throw notFound('measurement')
    const standing = (await exclusionVersions(scope, metricId, { from: periodStart, to: periodStart })).at(-1)
    if ((standing?.excluded ?? false) === excluded) {
      throw conflict(
        excluded ? 'already_excluded' : 'counts_already',
        excluded
          ? `The point of ${periodStart} is left out already (“${standing?.reason}”). Nothing was changed.`
          : `The point of ${periodStart} counts already. Nothing was changed.`,
      )
    }
    const version = (standing?.version ?? 0) + 1
    await insertExclusion(scope, metricId, { periodStart, version, excluded, reason })
    scope.record({
      kind: 'metric',
      id: metricId,
      before: {
        exclusion: standing && { periodStart, excluded: standing.excluded, reason: standing.reason },
      },
      after: { exclusion: { periodStart, excluded, reason } },
    })
    const by = { id: scope.actor.memberId ?? '', name: scope.actor.name }
    return { exclusion: { periodStart, excluded, reason, by, at: scope.now.toISOString() } }
  },
})
