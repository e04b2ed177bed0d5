import { expect, test } from 'vitest'
import type { TicketQuery } from '../../packages/contract/src/index.ts'
import { enterBy, journey } from './support/journey.ts'
import {
  clientOf,
  ratchet as command,
  importLog,
  keyOf,
  logFile,
  logIsThere,
} from './support/service-desk-log.ts'

const ratchet = journey({ startOn: '2026-11-20', role: 'all' })

const windows = {
  baselineFrom: '2016-03-01',
  baselineTo: '2016-03-31',
  goLiveOn: '2016-04-01',
  followupTo: '2016-04-30',
}
const resolution = { kind: 'duration' as const, from: 'opened' as const, to: 'resolved' as const }

if (!logIsThere)
  console.log('The log of the real service desk is not beside this checkout: its journey is left out.')

test.runIf(logIsThere)(
  'a real log of a service desk becomes baselines that do not flatter (needs ../shared)',
  async () => {
    const page = await ratchet.person()
    await enterBy(page, ratchet.welcomeLink, 'Ada Lovelace')
    const key = await keyOf(page, ratchet.address)
    const client = clientOf(ratchet.address, key)
    const { sourceId, report } = await importLog(client)
    expect(report).toMatchObject({ rowsRead: 101_045, added: 17_136, superseded: 83_909, rejected: 0 })

    // The same log by the command line, packed as it came: nothing doubles.
    const again = await command(ratchet.address, key, 'import', logFile, '--source', 'ServiceNow')
    expect(again).toContain('101,045 rows read. 0 tickets added, 0 changed, 17,136 known already.')

    // From the file to the first chart: what is ready is ticked, one category is added, one button.
    await page.goto(`${ratchet.address}/tickets/sources/${sourceId}/metrics`)
    await page.getByRole('checkbox', { name: /^Hours to resolve Median/ }).waitFor()
    expect(await page.getByRole('checkbox', { name: /^Hours to resolve Median/ }).isChecked()).toBe(true)
    await page.getByRole('checkbox', { name: /^Tickets of one category/ }).check()
    await page.getByRole('checkbox', { name: /^Category 42/ }).check()
    await page.getByRole('button', { name: /^Create \d metrics$/ }).click()
    await page.getByRole('heading', { name: 'Hours to resolve', level: 1 }).waitFor()
    await page.getByRole('heading', { name: 'Behind the numbers' }).waitFor()

    // The three metrics of the story, by the day an incident was opened.
    const { metrics } = await client.metrics.listMetrics()
    const named = (name: string) => metrics.find((metric) => metric.name === name)?.id ?? ''
    const look = async (metricId: string, engine = 'verdict-v1') =>
      (await client.sevenSteps.compareBeforeAndAfter({ metricId, ...windows, engine })).look
    const hours = named('Hours to resolve')
    const resolved = await look(hours)
    expect(resolved.verdict.code).toBe('already_improving')
    expect(resolved.verdict.baseline?.mean).toBeCloseTo(66.16, 1)
    expect(resolved.verdict.current?.mean).toBeCloseTo(11.4, 1)
    expect(resolved.verdict.otherDate).toMatchObject({ attribution: 'resolved', code: 'improved_no_target' })
    expect(resolved.verdict.warnings.map(({ code }) => code)).toContain('attribution_disagrees')
    const breaches = await look(named('Tickets outside the agreed time'))
    expect(breaches.verdict.code).toBe('already_improving')
    expect(breaches.verdict.baseline?.mean).toBeCloseTo(57, 0)
    expect(breaches.verdict.current?.mean).toBeCloseTo(22.4, 0)
    const category = await look(named('Category 42 tickets'))
    expect(category.verdict).toMatchObject({
      code: 'worse',
      difference: {
        value: expect.closeTo(13.24, 1),
        low: expect.closeTo(2.41, 1),
        high: expect.closeTo(24.06, 1),
      },
    })
    expect(category.verdict.baseline?.mean).toBeCloseTo(29.8, 1)
    const days = ['--baseline', '2016-03-01..2016-03-31', '--go-live', '2016-04-01', '--until', '2016-04-30']
    const told = await command(ratchet.address, key, 'compare', 'Hours to resolve', ...days)
    expect(told).toContain('Hours to resolve had been improving before go-live already')
    expect(told).toContain('Counted by the day tickets were resolved, the answer is another one')
    for (const { metricId } of [resolved, breaches, category].map(({ verdict }) => verdict)) {
      const newer = await look(metricId, 'verdict-v2')
      expect(newer.verdict.code).not.toMatch(/^improved/)
    }

    // By week there is too little; by the day of resolution the same log flatters, and that is said.
    const define = async (name: string, period: 'week' | 'month' | 'day', query: Partial<TicketQuery> = {}) =>
      (
        await client.metrics.defineMetric({
          name,
          direction: 'decrease',
          period,
          zone: 'UTC',
          season: period === 'day' ? 7 : null,
          ticketQuery: { sourceId, measure: resolution, ...query },
        })
      ).metric.id
    const weekly = await look(await define('Hours by week', 'week'))
    expect(weekly.verdict).toMatchObject({
      code: 'insufficient_data',
      pointsShort: { baseline: 5, followup: 3 },
    })
    const flattering = await look(
      await define('Hours by day of resolution', 'day', { attribution: 'resolved' }),
    )
    expect(flattering.verdict.code).toMatch(/^improved/)
    expect(flattering.verdict.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['attribution_flatters', 'attribution_disagrees']),
    )

    // The story on one page, in the address.
    const query = JSON.stringify({
      from: '2016-03-01',
      to: '2016-03-31',
      live: '2016-04-01',
      until: '2016-04-30',
    })
    await page.goto(`${ratchet.address}/metrics/${hours}?look=${encodeURIComponent(query)}`)
    await page.getByText(/Counted by the day tickets were resolved, the answer is another one/).waitFor()

    // On the first of May the same April was hollow, and a report over closed tickets alone read 5 hours.
    ratchet.travel('2016-05-01')
    const monthly = await define('Hours by month, seen on 1 May', 'month')
    await client.metrics.measureTicketMetric({ metricId: hours })
    const may = await client.metrics.getAnalysis({ metricId: monthly })
    expect(may.analysis.tickets?.hollow).toMatchObject([
      { periodStart: '2016-04-01', reason: 'open_tickets' },
    ])
    const early = await look(hours)
    expect(early.tickets?.hollow.followup).toBeGreaterThan(15)
    expect(early.tickets?.naive.followupMean).toBeCloseTo(5, 0)
    ratchet.travel('2026-11-20')
    await client.metrics.measureTicketMetric({ metricId: hours })
    const late = await look(hours)
    expect(late.tickets?.hollow).toEqual({ baseline: 0, followup: 0 })
    expect(late.verdict.current?.mean).toBeCloseTo(11.4, 1)
    expect(ratchet.pageErrors).toEqual([])
  },
  300_000,
)
