import { metrics } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { importReports } from './imports-store.ts'
import { findMetric } from './store.ts'

/** The reports of imports that changed something, newest first. */
export const listImports = query({
  name: 'list-imports',
  allow: allow.viewers,
  input: inputOf(metrics.listImports),
  async run(scope, { metricId }) {
    const metric = await findMetric(scope, metricId)
    return { reports: await importReports(scope, metric.id) }
  },
})
