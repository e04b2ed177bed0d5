import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import {
  defineMetric,
  getAnalysis,
  measureTicketMetrics,
  metricsAtOnce,
  metricsToMeasure,
} from '../packages/core/src/metrics/index.ts'
import { deskOf } from './ticket-metrics/desk.ts'

/**
 * A workspace with five thousand metrics of 150 weekly points each after an import: `npm run bench:recompute`. All are brought
 * up to date, and the charts of those that changed are reckoned anew. `--metrics` and `--tickets` take other sizes.
 */
const { values: options } = parseArgs({
  options: { metrics: { type: 'string', default: '5000' }, tickets: { type: 'string', default: '100000' } },
})
const wanted = Number(options.metrics)
const weeks = 150
const desk = await deskOf(Number(options.tickets), weeks * 7)
try {
  await defineMetrics()
  const { metricIds } = await metricsToMeasure(desk.context, { sourceId: desk.sourceId })
  console.log(`${metricIds.length} metrics of ${weeks} weeks over ${options.tickets} tickets\n`)
  console.log('| What | Seconds | CPU seconds of application and database |\n|---|---|---|')
  const row = async <Found>(what: (found: Found) => string, work: () => Promise<Found>): Promise<Found> => {
    const [began, worked] = [performance.now(), cpuSeconds()]
    const found = await work()
    const [took, cpu] = [(performance.now() - began) / 1000, cpuSeconds() - worked]
    console.log(`| ${what(found)} | ${took.toFixed(1)} | ${Number.isNaN(cpu) ? '' : cpu.toFixed(1)} |`)
    return found
  }
  await row(
    () => `Compute all ${metricIds.length} from scratch`,
    () => measureAll(metricIds),
  )
  await desk.settle()
  const tickets = await desk.importChanges(3)
  const changed = await row(
    ({ length }) =>
      `Bring all up to date after an import of ${tickets} changed tickets; ${length} metrics changed`,
    () => measureAll(metricIds),
  )
  await row(
    () => 'The same import again: nothing to change',
    () => measureAll(metricIds),
  )
  await row(
    () => `Charts of the ${changed.length} changed ones, reckoned anew one after the other`,
    async () => {
      for (const metricId of changed) await getAnalysis(desk.context, { metricId })
    },
  )
} finally {
  await desk.stop()
}

/** As the job after an import goes through them, batch by batch. @returns the metrics that changed */
async function measureAll(ids: readonly string[]): Promise<string[]> {
  const changed: string[] = []
  for (let done = 0; done < ids.length; done += metricsAtOnce) {
    const metricIds = ids.slice(done, done + metricsAtOnce)
    const found = await measureTicketMetrics(desk.context, { metricIds })
    changed.push(...found.changed.map(({ metricId }) => metricId))
  }
  return changed
}

/** One is defined as a person does it; the others are copies with another category and percentile. */
async function defineMetrics(): Promise<void> {
  const { metric } = await defineMetric(desk.context, {
    name: 'Metric 0',
    direction: 'decrease',
    period: 'week',
    ticketQuery: {
      sourceId: desk.sourceId,
      measure: { kind: 'duration', from: 'opened', to: 'resolved', percentile: 1 },
      filter: [{ attribute: 'category', test: 'one_of', values: ['Category 0'] }],
    },
  })
  await desk.context.database.transaction().execute(async (transaction) => {
    await sql`select set_config('ratchet.workspace_id', ${desk.context.workspaceId}, true)`.execute(
      transaction,
    )
    await sql`
      insert into metrics
      select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'name', 'Metric ' || n,
        'computed_from', null, 'point_count', 0, 'latest_period', null, 'ticket_query',
        jsonb_set(jsonb_set(m.ticket_query, '{measure,percentile}', to_jsonb(1 + n % 99)),
          '{filter,0,values,0}', to_jsonb('Category ' || n % 20))))).*
      from metrics m cross join generate_series(1, ${wanted - 1}::int) n
      where m.workspace_id = ${desk.context.workspaceId} and m.id = ${metric.id}`.execute(transaction)
  })
}

/** Of this process and its database; no number where the system does not tell. A busy machine changes it less than it changes time. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 + desk.databaseCpuSeconds()
}
