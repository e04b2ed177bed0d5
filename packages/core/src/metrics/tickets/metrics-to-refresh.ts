import { z } from 'zod'
import { allow, query } from '../../foundation/index.ts'
import { metricIdsToRefresh } from './ticket-periods-store.ts'

/**
 * The ticket metrics that time may have changed without any import: those with hollow periods, with tickets that a day
 * more makes older than their limit, and those that count in opening hours, which may have been changed.
 */
export const metricsToRefresh = query({
  name: 'metrics-to-refresh',
  allow: allow.system,
  input: z.strictObject({}),
  run: async (scope) => ({ metricIds: await metricIdsToRefresh(scope) }),
})
