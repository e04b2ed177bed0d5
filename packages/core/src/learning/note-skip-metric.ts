import { z } from 'zod'
import { allow, operation, query } from '../foundation/index.ts'
import { selectSkipMetrics, writeSkipMetric } from './work-store.ts'

/**
 * Remember which metric keeps the rate of a step, and in whose name it goes on. Of two who begin at once, the first
 * one's metric stays.
 */
export const noteSkipMetric = operation({
  name: 'note-skip-metric',
  allow: allow.managers,
  input: z.strictObject({ step: z.number().int().min(1).max(7), metricId: z.string() }),
  run: async (scope, { step, metricId }) => {
    await writeSkipMetric(scope, step, metricId, scope.actor.memberId)
    return { kept: await selectSkipMetrics(scope) }
  },
})

/** The metrics that keep the rates, by step, and in whose name. */
export const listSkipMetrics = query({
  name: 'list-skip-metrics',
  allow: allow.managers,
  input: z.strictObject({}),
  run: async (scope) => ({ kept: await selectSkipMetrics(scope) }),
})
