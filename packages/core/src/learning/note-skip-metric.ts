import { z } from 'zod'
import { allow, operation, query } from '../foundation/index.ts'
import { insertSkipMetric, selectSkipMetrics } from './work-store.ts'

/** Remember which metric keeps the rate of a step. Of two who begin at once, the first one's metric stays. */
export const noteSkipMetric = operation({
  name: 'note-skip-metric',
  allow: allow.managers,
  input: z.strictObject({ step: z.number().int().min(1).max(7), metricId: z.string() }),
  run: async (scope, { step, metricId }) => {
    await insertSkipMetric(scope, step, metricId)
    return { kept: await selectSkipMetrics(scope) }
  },
})

/** The metrics that keep the rates, by step. */
export const listSkipMetrics = query({
  name: 'list-skip-metrics',
  allow: allow.managers,
  input: z.strictObject({}),
  run: async (scope) => ({ kept: await selectSkipMetrics(scope) }),
})
