import { metrics } from '@ratchet/contract'
import { allow, inputOf, query } from '../foundation/index.ts'
import { findMetric } from './store.ts'

export const getMetric = query({
  name: 'get-metric',
  allow: allow.viewers,
  input: inputOf(metrics.getMetric),
  run: async (scope, { metricId }) => ({ metric: await findMetric(scope, metricId) }),
})
