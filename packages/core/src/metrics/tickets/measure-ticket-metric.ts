import { metrics } from '@ratchet/contract'
import { allow, inputOf, operation } from '../../foundation/index.ts'
import { lockMetric } from '../store.ts'
import { measureMetric } from './measure-metrics.ts'

/** Bring one ticket metric up to the tickets that are known now. Nothing to do for any other metric. */
export const measureTicketMetric = operation({
  name: 'measure-ticket-metric',
  allow: allow.contributors,
  input: inputOf(metrics.measureTicketMetric),
  run: async (scope, { metricId, importId }) =>
    await measureMetric(scope, await lockMetric(scope, metricId), importId),
})
