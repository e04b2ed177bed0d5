import { metrics } from '@ratchet/contract'
import { allow, inputOf, notFound, query } from '../foundation/index.ts'
import { versionsOf } from './measurements-store.ts'
import { periodStartOf } from './periods.ts'
import { findMetric } from './store.ts'

/** Every version of one period's measurement, newest first. */
export const listMeasurementVersions = query({
  name: 'list-measurement-versions',
  allow: allow.viewers,
  input: inputOf(metrics.listMeasurementVersions),
  async run(scope, { metricId, periodStart }) {
    const metric = await findMetric(scope, metricId)
    const versions = await versionsOf(scope, metricId, periodStartOf(metric.period, periodStart))
    if (versions.length === 0) throw notFound('measurement')
    return { versions }
  },
})
