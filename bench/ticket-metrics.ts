import { parseArgs } from 'node:util'
import type { TicketQuery } from '@ratchet/contract'
import { defineMetric, getAnalysis, measureTicketMetric } from '../packages/core/src/metrics/index.ts'
import { deskOf, median } from './ticket-metrics/desk.ts'

/**
 * What a metric over a million tickets takes: `npm run bench:ticket-metrics`. Two years of days; computed from scratch
 * once, then again after each of `--rounds` imports that touch `--days` days. `--tickets` takes another size.
 */
const { values: options } = parseArgs({
  options: {
    tickets: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '15' },
    days: { type: 'string', default: '3' },
  },
})
const rounds = Number(options.rounds)

const asked: [string, Pick<TicketQuery, 'measure'> & Partial<TicketQuery>][] = [
  [
    'median hours from opened to resolved',
    { measure: { kind: 'duration', from: 'opened', to: 'resolved', percentile: 50, calendarId: null } },
  ],
  [
    'share with made_sla not true',
    {
      measure: { kind: 'share', conditions: [{ attribute: 'made_sla', test: 'none_of', values: ['true'] }] },
    },
  ],
  [
    'count of one category',
    {
      measure: { kind: 'count' },
      filter: [{ attribute: 'category', test: 'one_of', values: ['Category 7'] }],
    },
  ],
  ['open tickets at the end of the day', { measure: { kind: 'backlog' } }],
]

const desk = await deskOf(Number(options.tickets))
try {
  console.log(
    `${Number(options.tickets).toLocaleString('en')} tickets of two years, by day; each import touches ${options.days} days\n`,
  )
  console.log(
    '| Metric | From scratch, both dates | After an import, p50 | Slowest | Chart, p50 |\n|---|---|---|---|---|',
  )
  for (const [name, query] of asked) console.log(await row(name, query))
} finally {
  await desk.stop()
}

async function row(
  name: string,
  query: Pick<TicketQuery, 'measure'> & Partial<TicketQuery>,
): Promise<string> {
  const began = performance.now()
  const { metric } = await defineMetric(desk.context, {
    name,
    direction: 'decrease',
    period: 'day',
    season: 7,
    ticketQuery: { sourceId: desk.sourceId, ...query },
  })
  const scratch = performance.now() - began
  const after: number[] = []
  const charts: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await desk.importChanges(Number(options.days))
    after.push(await timed(() => measureTicketMetric(desk.context, { metricId: metric.id })))
    charts.push(await timed(() => getAnalysis(desk.context, { metricId: metric.id })))
  }
  const ms = (value: number) => `${Math.round(value)} ms`
  return `| ${name} | ${ms(scratch)} | ${ms(median(after))} | ${ms(Math.max(...after))} | ${ms(median(charts))} |`
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await act()
  return performance.now() - began
}
