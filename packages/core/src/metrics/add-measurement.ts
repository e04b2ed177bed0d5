import { metrics, type SeriesPoint } from '@ratchet/contract'
import { allow, conflict, dateIn, inputOf, invalid, operation } from '../foundation/index.ts'
import { refusalOf } from './measurement-rules.ts'
import { currentMeasurement } from './measurements-store.ts'
import { recordMeasurements } from './record-measurements.ts'
import { recordablePeriod } from './recordable-period.ts'
import { pointOf } from './series.ts'
import { lockMetric } from './store.ts'
import { refuseTicketMetric } from './tickets/refuse-ticket-metric.ts'

/** Add one measurement by hand, for a period that is over and has none (or had one that was withdrawn). */
export const addMeasurement = operation({
  name: 'add-measurement',
  allow: allow.contributors,
  input: inputOf(metrics.addMeasurement),
  async run(scope, { metricId, on, value, denominator }): Promise<{ point: SeriesPoint }> {
    const metric = await lockMetric(scope, metricId)
    refuseTicketMetric(metric)
    const period = recordablePeriod(metric, on, dateIn(metric.zone, scope.now))
    if ('refusal' in period) throw invalid('on', period.refusal)
    const refusal = refusalOf(metric, { value, denominator })
    if (refusal) throw invalid(refusal.field, refusal.message)
    const { periodStart } = period
    const standing = await currentMeasurement(scope, metricId, periodStart)
    if (standing && standing.value !== null) {
      throw conflict(
        'already_measured',
        `The ${metric.period} from ${periodStart} already has a measurement (${standing.value}). ` +
          'It was kept; correct it, with a reason, if it is wrong.',
      )
    }
    const version = (standing?.version ?? 0) + 1
    const measurement = { periodStart, version, value, denominator, origin: 'typed' as const }
    await recordMeasurements(scope, metric, [{ ...measurement, reason: '', importId: null }])
    scope.record({ kind: 'metric', id: metric.id, after: { measurement } })
    return { point: pointOf(metric, measurement)! }
  },
})
