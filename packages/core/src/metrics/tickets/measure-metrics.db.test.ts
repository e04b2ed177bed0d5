import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { OperationError } from '../../foundation/index.ts'
import { systemContext } from '../../people/index.ts'
import * as metrics from '../index.ts'
import { daysOf, emptySource, storeTickets, type TestTicket } from './test-tickets-store.ts'

const open: TestWorkspace[] = []
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.dispose()
})

async function desk(now = '2026-05-04T08:00:00Z') {
  const workspace = await testWorkspace(now)
  open.push(workspace)
  const sourceId = await emptySource(workspace)
  const contributor = workspace.as('contributor')
  const define = async (query: object, more: object = {}) =>
    (
      await metrics.defineMetric(contributor, {
        name: 'From tickets',
        direction: 'decrease',
        period: 'day',
        zone: 'UTC',
        ticketQuery: { sourceId, ...query } as never,
        ...more,
      })
    ).metric
  const facts = async (metricId: string) =>
    (await metrics.getAnalysis(workspace.as('viewer'), { metricId })).analysis.tickets!
  const values = async (metricId: string) =>
    (await metrics.getSeries(workspace.as('viewer'), { metricId })).points.map(
      ({ periodStart, value }) => [periodStart.slice(8), value] as const,
    )
  return { workspace, sourceId, contributor, define, facts, values }
}

const resolution = { measure: { kind: 'duration', from: 'opened', to: 'resolved' } }

/** Tickets of one day, some of them still open. */
const day = (on: string, hours: (number | null)[]): TestTicket[] =>
  hours.map((took, index) => ({
    externalId: `${on} ${index}`,
    openedAt: `${on}T06:00:00Z`,
    resolvedAt:
      took === null ? null : new Date(Date.parse(`${on}T06:00:00Z`) + took * 3_600_000).toISOString(),
  }))

describe('a metric from tickets', () => {
  it('takes kind, unit and gap rule from its query, and has its measurements at once', async () => {
    const { workspace, sourceId, define, values } = await desk()
    await storeTickets(workspace, sourceId, [...day('2026-05-01', [1, 2, 9]), ...day('2026-05-02', [4, 5])])
    const metric = await define(resolution)
    expect(metric).toMatchObject({ kind: 'continuous', unit: 'h', gapRule: 'missing' })
    expect(await values(metric.id)).toEqual([
      ['01', 2],
      ['02', 4.5],
    ])
    const [version] = (
      await metrics.listMeasurementVersions(workspace.as('viewer'), {
        metricId: metric.id,
        periodStart: '2026-05-01',
      })
    ).versions
    expect(version).toMatchObject({
      origin: 'computed',
      reason: 'Computed from tickets after the import of tickets.csv',
    })
  })

  it('draws a period hollow while tickets are open, and measures it when they are closed', async () => {
    const { workspace, sourceId, contributor, define, facts, values } = await desk()
    const early = [...day('2026-05-01', [1, 2, 3]), ...day('2026-05-02', [1, 2, null])]
    await storeTickets(workspace, sourceId, early)
    const { id: metricId } = await define(resolution)
    expect(await values(metricId)).toEqual([['01', 2]])
    expect((await facts(metricId)).hollow).toEqual([
      {
        periodStart: '2026-05-02',
        reason: 'open_tickets',
        value: 2,
        naiveValue: 1.5,
        tickets: 3,
        closed: 2,
      },
    ])
    workspace.now = new Date('2026-05-05T08:00:00Z')
    await storeTickets(workspace, sourceId, day('2026-05-02', [1, 2, 40]))
    expect(await metrics.measureTicketMetric(contributor, { metricId })).toMatchObject({ changed: 1 })
    expect(await values(metricId)).toEqual([
      ['01', 2],
      ['02', 2],
    ])
    expect((await facts(metricId)).hollow).toEqual([])
    expect(await metrics.measureTicketMetric(contributor, { metricId })).toMatchObject({ changed: 0 })
  })

  it('has no median where it falls among open tickets, and knows no day beyond the export', async () => {
    const { workspace, sourceId, define, facts } = await desk()
    await storeTickets(
      workspace,
      sourceId,
      [...day('2026-05-01', [1, null, null]), ...day('2026-05-02', [1])],
      {
        knownUntil: '2026-05-02T09:00:00Z',
      },
    )
    const { id } = await define(resolution)
    const { hollow } = await facts(id)
    expect(hollow.map(({ reason, value, naiveValue }) => [reason, value, naiveValue])).toEqual([
      ['open_tickets', null, 1],
      ['not_known_yet', 1, 1],
    ])
  })

  it('counts days without tickets as zero, between the first and the last ticket of the source', async () => {
    const { workspace, sourceId, define, values } = await desk()
    await storeTickets(workspace, sourceId, [...day('2026-05-01', [1]), ...day('2026-05-03', [1, 1])])
    expect(await values((await define({ measure: { kind: 'count' } })).id)).toEqual([
      ['01', 1],
      ['02', 0],
      ['03', 2],
    ])
  })

  it('keeps the versions of a measurement that a later export changes', async () => {
    const { workspace, sourceId, contributor, define, values } = await desk()
    await storeTickets(workspace, sourceId, day('2026-05-01', [1, 2, 3]))
    const { id: metricId } = await define(resolution)
    workspace.now = new Date('2026-05-06T08:00:00Z')
    await storeTickets(workspace, sourceId, day('2026-05-01', [1, 8, 9]))
    await metrics.measureTicketMetric(contributor, { metricId })
    expect(await values(metricId)).toEqual([['01', 8]])
    const { versions } = await metrics.listMeasurementVersions(contributor, {
      metricId,
      periodStart: '2026-05-01',
    })
    expect(versions.map(({ value }) => value)).toEqual([8, 2])
  })

  it('is computed by the system in the name of who imported, and recorded only when something changed', async () => {
    const { workspace, sourceId, define } = await desk()
    await storeTickets(workspace, sourceId, day('2026-05-01', [1, null]))
    const { id: metricId } = await define(resolution)
    const system = systemContext(
      { database: workspace.database, clock: () => workspace.now },
      workspace.workspaceId,
    )
    workspace.now = new Date('2026-05-06T08:00:00Z')
    await storeTickets(workspace, sourceId, day('2026-05-01', [1, 4]))
    expect(await metrics.metricsToMeasure(system, { sourceId })).toEqual({ metricIds: [metricId] })
    await metrics.measureTicketMetric(system, { metricId })
    await metrics.measureTicketMetric(system, { metricId })
    expect((await workspace.history(metricId)).map(({ operation }) => operation)).toEqual([
      'define-metric',
      'measure-ticket-metric',
    ])
    const { versions } = await metrics.listMeasurementVersions(workspace.as('viewer'), {
      metricId,
      periodStart: '2026-05-01',
    })
    expect(versions[0]?.recordedBy.name).toBe('The contributor')
  })

  it('takes no typed measurement, no other kind, and no source that is not here', async () => {
    const { workspace, sourceId, contributor, define } = await desk()
    const { id: metricId } = await define(resolution)
    const refused = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (error: unknown) => (error instanceof OperationError ? error.reason : String(error)),
      )
    expect(await refused(metrics.addMeasurement(contributor, { metricId, on: '2026-05-01', value: 1 }))).toBe(
      'computed_from_tickets',
    )
    expect(await refused(define(resolution, { kind: 'count' }))).toBe('invalid_input')
    expect(await refused(define(resolution, { unit: 'd' }))).toBe('invalid_input')
    const elsewhere = await emptySource(await workspace.another())
    expect(await refused(define({ ...resolution, sourceId: elsewhere }))).toBe('invalid_input')
    expect(sourceId).not.toBe(elsewhere)
  })

  it('computes every period anew when it is asked something else, and not under a contract', async () => {
    const { workspace, sourceId, contributor, define, values } = await desk()
    await storeTickets(workspace, sourceId, day('2026-05-01', [1, 2, 3]))
    const metric = await define(resolution)
    const ticketQuery = { sourceId, measure: { ...resolution.measure, percentile: 90 } } as never
    await metrics.updateMetric(contributor, { metricId: metric.id, version: 0, ticketQuery })
    expect(await values(metric.id)).toEqual([['01', expect.closeTo(2.8)]])
  })
})

const answer = (metric: { id: string }, workspace: TestWorkspace) =>
  Promise.all([
    metrics.getSeries(workspace.as('viewer'), { metricId: metric.id }),
    metrics.getAnalysis(workspace.as('viewer'), { metricId: metric.id }),
  ]).then(([{ points }, { analysis }]) => ({
    points: points.map(({ periodStart, value, denominator }) => ({ periodStart, value, denominator })),
    hollow: analysis.tickets?.hollow,
    leftOut: analysis.tickets?.leftOut,
  }))

const questions = [
  resolution,
  { ...resolution, attribution: 'resolved' },
  { measure: { kind: 'share_over', from: 'opened', to: 'resolved', hours: 20 } },
  { measure: { kind: 'count' }, matureShare: 0 },
  { measure: { kind: 'backlog' } },
  { measure: { kind: 'backlog_age' } },
  { measure: { kind: 'duration', from: 'opened', to: 'closed' }, attribution: 'closed' },
]

const someTickets = fc.array(
  fc.record({
    number: fc.integer({ min: 0, max: 15 }),
    opened: fc.integer({ min: 0, max: 14 * 24 }),
    resolved: fc.option(fc.integer({ min: 0, max: 90 })),
    closed: fc.option(fc.integer({ min: 0, max: 120 })),
  }),
  { minLength: 1, maxLength: 12 },
)

it('after any sequence of imports and days holds what computing from scratch gives', async () => {
  const steps = fc.array(fc.record({ tickets: someTickets, hours: fc.integer({ min: 1, max: 100 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...questions), async (imports, question) => {
      const { workspace, sourceId, contributor, define } = await desk('2026-04-10T08:00:00Z')
      const metric = await define(question)
      const stored = new Map<string, TestTicket>()
      for (const { tickets, hours } of imports) {
        workspace.now = new Date(workspace.now.getTime() + hours * 3_600_000)
        const at = (hour: number) => new Date(Date.UTC(2026, 3, 6) + hour * 3_600_000).toISOString()
        const rows = new Map(
          tickets.map(({ number, opened, resolved, closed }) => [
            `T${number}`,
            {
              externalId: `T${number}`,
              openedAt: at(opened),
              resolvedAt: resolved === null ? null : at(opened + resolved),
              closedAt: closed === null ? null : at(opened + closed),
            },
          ]),
        )
        // A day is touched where a ticket has, or had, a date.
        const was = [...rows.keys()].flatMap((id) => stored.get(id) ?? [])
        await storeTickets(workspace, sourceId, [...rows.values()], {
          touched: daysOf([...was, ...rows.values()]),
          knownUntil: workspace.now.toISOString(),
        })
        for (const [id, ticket] of rows) stored.set(id, ticket)
        await metrics.measureTicketMetric(contributor, { metricId: metric.id })
      }
      const fresh = await define(question)
      expect(await answer(metric, workspace)).toEqual(await answer(fresh, workspace))
    }),
    { numRuns: 25 },
  )
}, 120_000)
