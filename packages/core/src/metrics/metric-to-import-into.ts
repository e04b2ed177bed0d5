import { metrics } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { findMetric } from './store.ts'

/** The metric, for somebody who may import into it: asked before a file is opened. */
export const metricToImportInto = query({
  name: 'metric-to-import-into',
  allow: allow.contributors,
  input: inputOf(metrics.getMetric),
  run: async (scope, { metricId }) => ({ metric: await findMetric(scope, metricId) }),
})
