import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import * as metrics from '../index.ts'
import { daysOf, emptySource, storeTickets, type TestTicket } from './test-tickets-store.ts'

const duration = { kind: 'duration', from: 'opened', to: 'resolved' }
const urgent = [{ attribute: 'priority', test: 'one_of', values: ['1'] }]
/** Some read the same tickets and differ in the percentile alone; the others share less and less. */
const questions = [
  { measure: { ...duration, percentile: 50 } },
  { measure: { ...duration, percentile: 90 } },
  { measure: { ...duration, percentile: 90 } },
  { measure: { ...duration, percentile: 10 }, filter: urgent },
  { measure: { ...duration, percentile: 75 }, attribution: 'resolved' },
  { measure: { kind: 'share_over', from: 'opened', to: 'resolved', hours: 20 } },
  { measure: { kind: 'share_over', from: 'opened', to: 'resolved', hours: 40 } },
  { measure: { kind: 'count' }, matureShare: 0 },
  { measure: { kind: 'backlog' } },
  { measure: { kind: 'backlog_age' } },
]

async function desk(now: string) {
  const workspace = await testWorkspace(now)
  const sourceId = await emptySource(workspace)
  const contributor = workspace.as('contributor')
  const define = async (query: object, period = 'day') => {
    const { metric } = await metrics.defineMetric(contributor, {
      name: 'From tickets',
      direction: 'decrease',
      period: period as 'day',
      zone: 'Europe/Berlin',
      ticketQuery: { sourceId, ...query } as never,
    })
    return metric.id
  }
  const defineAll = async () => {
    const ids: string[] = []
    for (const question of questions) ids.push(await define(question))
    ids.push(await define(questions[0]!, 'week'))
    return ids
  }
  return { workspace, sourceId, contributor, define, defineAll }
}

async function answer(workspace: TestWorkspace, metricId: string) {
  const { points } = await metrics.getSeries(workspace.as('viewer'), { metricId })
  const { analysis } = await metrics.getAnalysis(workspace.as('viewer'), { metricId })
  const { metrics: listed } = await metrics.listMetrics(workspace.as('viewer'), {})
  const { pointCount, latest } = listed.find(({ id }) => id === metricId)!
  return {
    points: points.map(({ periodStart, value, denominator }) => ({ periodStart, value, denominator })),
    tickets: analysis.tickets,
    pointCount,
    latest,
  }
}

const someTickets = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 15 }),
    opened: fc.integer({ min: 0, max: 14 * 24 }),
    resolved: fc.option(fc.integer({ min: 0, max: 90 })),
    priority: fc.constantFrom('1', '2'),
  }),
  { minLength: 1, maxLength: 12 },
)
const steps = fc.array(fc.record({ tickets: someTickets, hours: fc.integer({ min: 1, max: 100 }) }), {
  minLength: 1,
  maxLength: 3,
})

it('a batch holds after any imports what each metric has when it is computed alone and from scratch', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (imports) => {
      const { workspace, sourceId, contributor, defineAll } = await desk('2026-04-10T08:00:00Z')
      const metricIds = await defineAll()
      const stored = new Map<string, TestTicket>()
      for (const { tickets, hours } of imports) {
        workspace.now = new Date(workspace.now.getTime() + hours * 3_600_000)
        const at = (hour: number) => new Date(Date.UTC(2026, 3, 6) + hour * 3_600_000).toISOString()
        const rows = new Map(
          tickets.map(({ number, opened, resolved, priority }): [string, TestTicket] => [
            `T${number}`,
            {
              externalId: `T${number}`,
              openedAt: at(opened),
              resolvedAt: resolved === null ? null : at(opened + resolved),
              attributes: { priority },
            },
          ]),
        )
        const was = [...rows.keys()].flatMap((id) => stored.get(id) ?? [])
        await storeTickets(workspace, sourceId, [...rows.values()], {
          touched: daysOf([...was, ...rows.values()]),
          knownUntil: workspace.now.toISOString(),
        })
        for (const [id, ticket] of rows) stored.set(id, ticket)
        await metrics.measureTicketMetrics(contributor, { metricIds })
      }
      const fresh = await defineAll()
      for (const [index, metricId] of metricIds.entries()) {
        expect(await answer(workspace, metricId)).toEqual(await answer(workspace, fresh[index]!))
      }
      await workspace.dispose()
    }),
    { numRuns: 8 },
  )
}, 120_000)

it('names the metrics that changed, records one change for each, and nothing the second time', async () => {
  const { workspace, sourceId, contributor, define } = await desk('2026-05-04T08:00:00Z')
  const ticket = (resolvedAt: string, priority: string): TestTicket[] => [
    { externalId: priority, openedAt: '2026-05-01T06:00:00Z', resolvedAt, attributes: { priority } },
  ]
  await storeTickets(workspace, sourceId, [
    ...ticket('2026-05-01T08:00:00Z', '1'),
    ...ticket('2026-05-01T08:00:00Z', '2'),
  ])
  const [all, only, archived] = [
    await define({ measure: { ...duration, percentile: 90 } }),
    await define({ measure: { ...duration, percentile: 90 }, filter: urgent }),
    await define({ measure: { ...duration, percentile: 90 } }),
  ]
  await metrics.updateMetric(contributor, { metricId: archived, version: 0, archived: true })
  workspace.now = new Date('2026-05-05T08:00:00Z')
  await storeTickets(workspace, sourceId, ticket('2026-05-01T12:00:00Z', '2'))
  const gone = '01890000-0000-7000-8000-000000000000'
  const batch = { metricIds: [all, only, archived, gone] }
  expect(await metrics.measureTicketMetrics(contributor, batch)).toEqual({
    changed: [{ metricId: all, periods: 1 }],
  })
  expect(await metrics.measureTicketMetrics(contributor, batch)).toEqual({ changed: [] })
  const measurings = async (id: string) =>
    (await workspace.history(id)).filter(({ operation }) => operation === 'measure-ticket-metrics').length
  expect([await measurings(all), await measurings(only)]).toEqual([1, 0])
  await workspace.dispose()
})
