import { z } from 'zod'
import { allow, query } from '../foundation/index.ts'
import { metricSummaries } from './store.ts'

export const listMetrics = query({
  name: 'list-metrics',
  allow: allow.viewers,
  input: z.strictObject({}),
  run: async (scope) => ({ metrics: await metricSummaries(scope) }),
})
