import { type MeasurementVersion, metrics } from '@ratchet/contract'
import { allow, inputOf, invalid, notFound, operation, stale } from '../foundation/index.ts'
import { refusalOf } from './measurement-rules.ts'
import { currentMeasurement, versionsOf } from './measurements-store.ts'
import { periodStartOf } from './periods.ts'
import { recordMeasurements } from './record-measurements.ts'
import { lockMetric } from './store.ts'
import { refuseTicketMetric } from './tickets/refuse-ticket-metric.ts'

/** Correct or withdraw a measurement: a new version with a reason; every earlier one stays readable. */
export const correctMeasurement = operation({
  name: 'correct-measurement',
  allow: allow.contributors,
  input: inputOf(metrics.correctMeasurement),
  async run(scope, { metricId, periodStart: on, version, value, denominator, reason }) {
    const metric = await lockMetric(scope, metricId)
    refuseTicketMetric(metric)
    const periodStart = periodStartOf(metric.period, on)
    const standing = await currentMeasurement(scope, metricId, periodStart)
    if (!standing) throw notFound('measurement')
    if (standing.version !== version) throw stale('measurement', standing)
    const wished = { value, denominator: value === null ? null : denominator }
    if (wished.value === standing.value && wished.denominator === standing.denominator) {
      throw invalid('value', value === null ? 'it is withdrawn already' : 'this is the value that stands')
    }
    if (value !== null) {
      const refusal = refusalOf(metric, { value, denominator })
      if (refusal) throw invalid(refusal.field, refusal.message)
    }
    const corrected = { periodStart, version: version + 1, ...wished, origin: 'typed' as const }
    await recordMeasurements(scope, metric, [{ ...corrected, reason, importId: null }])
    scope.record({
      kind: 'metric',
      id: metric.id,
      before: { measurement: standing },
      after: { measurement: { ...corrected, reason } },
    })
    const versions: MeasurementVersion[] = await versionsOf(scope, metricId, periodStart)
    return { versions }
  },
})
