import { Id } from '@ratchet/contract'
import { z } from 'zod'
import { allow, operation } from '../../foundation/index.ts'
import { lockMetrics } from '../store.ts'
import { measureMetrics } from './measure-metrics.ts'

/** Metrics that are measured in one transaction at most: their rows stay locked until it ends. */
export const metricsAtOnce = 250

/**
 * Bring a batch of ticket metrics up to the tickets that are known now, in one transaction. Metrics that are not here
 * any more or were archived are passed over, and so are those that ask no tickets.
 *
 * @returns the metrics whose measurements changed, with how many periods did
 */
export const measureTicketMetrics = operation({
  name: 'measure-ticket-metrics',
  allow: allow.contributors,
  input: z.strictObject({
    metricIds: z.array(Id).min(1).max(metricsAtOnce),
    importId: Id.optional(),
  }),
  async run(scope, { metricIds, importId }) {
    const metrics = await lockMetrics(scope, metricIds)
    const measured = await measureMetrics(
      scope,
      metrics.filter(({ archivedAt }) => archivedAt === null),
      importId,
    )
    const changed = [...measured].flatMap(([metricId, { changed: periods }]) =>
      periods > 0 ? [{ metricId, periods }] : [],
    )
    return { changed }
  },
})
