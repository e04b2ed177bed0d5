import { parseArgs } from 'node:util'
import {
  defineMetric,
  getAnalysis,
  measureTicketMetrics,
  metricsAtOnce,
  metricsToMeasure,
} from '../packages/core/src/metrics/index.ts'
import { deskOf } from './ticket-metrics/desk.ts'

/**
 * A workspace with five thousand metrics of 150 points each after an import: `npm run bench:recompute`. All are brought
 * up to date, and the charts of those that changed are reckoned anew. `--metrics` and `--tickets` take other sizes.
 */
const { values: options } = parseArgs({
  options: { metrics: { type: 'string', default: '5000' }, tickets: { type: 'string', default: '100000' } },
})
const wanted = Number(options.metrics)
const weeks = 105
const desk = await deskOf(Number(options.tickets))
try {
  const began = performance.now()
  for (let number = 0; number < wanted; number += 1) {
    await defineMetric(desk.context, {
      name: `Metric ${number}`,
      direction: 'decrease',
      period: 'week',
      ticketQuery: {
        sourceId: desk.sourceId,
        measure: { kind: 'duration', from: 'opened', to: 'resolved', percentile: 1 + (number % 99) },
        filter: [{ attribute: 'category', test: 'one_of', values: [`Category ${number % 20}`] }],
      },
    })
  }
  const defined = seconds(began)
  const tickets = await desk.importChanges(3)
  const { metricIds } = await metricsToMeasure(desk.context, { sourceId: desk.sourceId })
  const measuring = performance.now()
  const changed: string[] = []
  for (const batch of batchesOf(metricIds)) {
    const found = await measureTicketMetrics(desk.context, { metricIds: batch })
    changed.push(...found.changed.map(({ metricId }) => metricId))
  }
  const measured = seconds(measuring)
  const drawing = performance.now()
  for (const metricId of changed) await getAnalysis(desk.context, { metricId })
  const drawn = seconds(drawing)
  const again = performance.now()
  for (const batch of batchesOf(metricIds)) await measureTicketMetrics(desk.context, { metricIds: batch })
  console.log(
    `${metricIds.length} metrics of ${weeks} weeks over ${options.tickets} tickets; ${tickets} changed\n`,
  )
  console.log('| What | Seconds |\n|---|---|')
  console.log(`| Define and compute all from scratch | ${defined} |`)
  console.log(`| Bring all up to date after the import; ${changed.length} changed | ${measured} |`)
  console.log(`| Charts of the changed ones, reckoned anew | ${drawn} |`)
  console.log(`| The same import again: nothing to change | ${seconds(again)} |`)
} finally {
  await desk.stop()
}

/** As the job after an import goes through them. */
function batchesOf(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / metricsAtOnce) }, (_, batch) =>
    ids.slice(batch * metricsAtOnce, (batch + 1) * metricsAtOnce),
  )
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1)
}
