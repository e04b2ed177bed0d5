import { TicketQuery } from '@ratchet/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestWorkspace, testWorkspace } from '../../../../../tests/support/workspace.ts'
import { allow, query } from '../../foundation/index.ts'
import { openHoursOf } from './open-hours.ts'
import { framePeriods } from './period-frame.ts'
import { modelAnswers } from './test-model.ts'
import { emptySource, storeTickets, type TestTicket } from './test-tickets-store.ts'
import { answerPeriods } from './ticket-query-store.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace('2026-05-20T10:00:00Z')
})
afterAll(() => workspace.dispose())

/** Around the Sunday on which Berlin's clocks go forward, and a day on which São Paulo's midnight did not exist. */
const seasons = [
  { zone: 'Europe/Berlin', from: '2026-03-20', to: '2026-04-05' },
  { zone: 'America/Sao_Paulo', from: '2018-10-29', to: '2018-11-12' },
  { zone: 'Asia/Kathmandu', from: '2026-01-25', to: '2026-02-08' },
]

const hour = 3_600_000
const moment = (from: string, hours: number, seconds = 0) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + hours * hour + seconds * 1000).toISOString()

const arbitraryTickets = (from: string) =>
  fc
    .array(
      fc.record({
        opened: fc.integer({ min: 0, max: 15 * 24 }),
        second: fc.integer({ min: 0, max: 3599 }),
        responded: fc.option(fc.integer({ min: -2, max: 60 })),
        resolved: fc.option(fc.integer({ min: 0, max: 200 })),
        closed: fc.option(fc.integer({ min: 0, max: 250 })),
        sla: fc.option(fc.constantFrom('true', 'false')),
        reopened: fc.option(fc.constantFrom('0', '1', '2.5', 'many', '-3', '1e3', '12345678901234567890')),
      }),
      { minLength: 0, maxLength: 60 },
    )
    .map((list) =>
      list.map(({ opened, second, responded, resolved, closed, sla, reopened }, index): TestTicket => {
        const after = (hours: number | null) =>
          hours === null ? null : moment(from, opened + hours, second + (hours > 0 ? 17 : 0))
        return {
          externalId: `T${index}`,
          openedAt: moment(from, opened, second),
          respondedAt: after(responded),
          resolvedAt: after(resolved),
          closedAt: after(closed),
          attributes: {
            ...(sla !== null && { sla }),
            ...(reopened !== null && { reopened }),
          },
        }
      }),
    )

const date = fc.constantFrom('opened' as const, 'responded' as const, 'resolved' as const, 'closed' as const)
const condition = fc.constantFrom(
  { attribute: 'sla', test: 'none_of' as const, values: ['true'] },
  { attribute: 'sla', test: 'one_of' as const, values: ['true', 'x'] },
  { attribute: 'sla', test: 'known' as const },
  { attribute: 'reopened', test: 'unknown' as const },
  { attribute: 'reopened', test: 'at_least' as const, values: ['1'] },
  { attribute: 'reopened', test: 'at_most' as const, values: ['0.5'] },
)
const measure = fc.oneof(
  fc.record({
    kind: fc.constant('duration' as const),
    from: date,
    to: date,
    percentile: fc.constantFrom(50, 90, 33),
  }),
  fc.record({
    kind: fc.constant('share_over' as const),
    from: date,
    to: date,
    hours: fc.constantFrom(0.5, 20, 90),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
  }),
  fc.constant({ kind: 'count' as const }),
  fc.constant({ kind: 'backlog' as const }),
  fc.record({ kind: fc.constant('backlog_age' as const), percentile: fc.constantFrom(50, 90) }),
)

const scenario = fc.constantFrom(...seasons).chain((season) =>
  fc.record({
    season: fc.constant(season),
    tickets: arbitraryTickets(season.from),
    measure,
    filter: fc.array(condition, { maxLength: 1 }),
    attribution: date,
    period: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
    lookHours: fc.integer({ min: 24, max: 30 * 24 }),
    serviceHours: fc.boolean(),
  }),
)

/** Ten hours a day from seven in the morning UTC. */
const opening = (from: string) =>
  Array.from({ length: 40 }, (_, day) => ({
    startsAt: new Date(moment(from, 24 * day + 7 - 48)),
    endsAt: new Date(moment(from, 24 * day + 17 - 48)),
  }))

it('answers each period as the plain model does', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (given) => {
      const { season, tickets, attribution, period, lookHours, serviceHours } = given
      const sourceId = await emptySource(workspace)
      await storeTickets(workspace, sourceId, tickets)
      const asked = TicketQuery.parse({ sourceId, measure: given.measure, filter: given.filter, attribution })
      const periods = framePeriods({ period, zone: season.zone }, season.from, season.to)
      const asOf = new Date(moment(season.from, lookHours, 1))
      const open = serviceHours ? opening(season.from) : null
      const ask = query({
        name: 'ask',
        allow: allow.viewers,
        input: z.strictObject({}),
        run: (scope) =>
          answerPeriods(
            scope,
            { query: asked, attribution, asOf, openHours: open && openHoursOf(open) },
            periods,
          ),
      })
      const answers = await ask(workspace.as('viewer'), {})
      const expected = modelAnswers({ query: asked, attribution, asOf, open }, tickets, periods)
      expect(answers).toHaveLength(periods.length)
      for (const [index, { periodStart: _, ...answer }] of answers.entries()) {
        expect(answer).toEqual(nearly(expected[index]!))
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)

const nearly = (answer: Record<string, number | null>) =>
  Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, value === null ? null : expect.closeTo(value, 7)]),
  )
