import { Id } from '@ratchet/contract'
import { z } from 'zod'
import { allow, query } from '../../foundation/index.ts'
import { metricIdsOfSource } from './ticket-periods-store.ts'

/** The metrics that ask the tickets of a source: what is measured anew after an import into it. */
export const metricsToMeasure = query({
  name: 'metrics-to-measure',
  allow: allow.contributors,
  input: z.strictObject({ sourceId: Id }),
  run: async (scope, { sourceId }) => ({ metricIds: await metricIdsOfSource(scope, sourceId) }),
})
