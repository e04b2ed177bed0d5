import { afterEach, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { addPeriods, defineMetric } from '../metrics/index.ts'
import { emptySource, storeTickets, type TestTicket } from '../metrics/tickets/test-tickets-store.ts'
import { compareBeforeAndAfter } from './index.ts'
import { refusal } from './test-harness.ts'

const open: TestWorkspace[] = []
afterEach(async () => {
  for (const workspace of open.splice(0)) await workspace.dispose()
})

/** Sixty days of four tickets: about eight hours until go-live, about two from then on; the last ones still open. */
async function desk(attribution: 'opened' | 'resolved' = 'opened') {
  const workspace = await testWorkspace('2026-03-02T12:00:00Z')
  open.push(workspace)
  const sourceId = await emptySource(workspace)
  const tickets: TestTicket[] = Array.from({ length: 240 }, (_, number) => {
    const day = Math.floor(number / 4)
    const openedAt = `${addPeriods('day', '2026-01-01', day)}T08:00:00Z`
    const took = (day < 31 ? 8 : 2) + ((number * 7) % 5) / 4
    const open = day >= 56 && number % 4 === 0
    return {
      externalId: `T${number}`,
      openedAt,
      resolvedAt: open ? null : new Date(Date.parse(openedAt) + took * 3_600_000).toISOString(),
    }
  })
  await storeTickets(workspace, sourceId, tickets)
  const { metric } = await defineMetric(workspace.as('contributor'), {
    name: 'Hours to resolve',
    direction: 'decrease',
    period: 'day',
    zone: 'UTC',
    ticketQuery: {
      sourceId,
      attribution,
      measure: { kind: 'duration', from: 'opened', to: 'resolved' },
    },
  })
  return { workspace, metricId: metric.id }
}

const windows = {
  baselineFrom: '2026-01-01',
  baselineTo: '2026-01-31',
  goLiveOn: '2026-02-01',
  followupTo: '2026-03-01',
}

describe('a look at before and after', () => {
  it('judges mature periods by both dates, tells what the naive report shows, and says that it is a look', async () => {
    const { workspace, metricId } = await desk()
    const events = await workspace.eventCount()
    const { look } = await compareBeforeAndAfter(workspace.as('viewer'), { metricId, ...windows })
    expect(look.verdict).toMatchObject({ code: 'improved_no_target', baselineCount: 31, followupCount: 25 })
    expect(look.verdict.otherDate).toMatchObject({ attribution: 'resolved', code: 'improved_no_target' })
    expect(look.tickets).toMatchObject({ attribution: 'opened', hollow: { baseline: 0, followup: 4 } })
    expect(look.tickets?.naive.followupMean).toBeLessThan(3)
    expect(look.course.hollow).toHaveLength(4)
    // Two months do not reach back a year.
    expect(look.lastYear).toBeNull()
    expect(look.verdict.warnings.map(({ code }) => code)).toContain('look_only')
    expect(await workspace.eventCount()).toBe(events)
  })

  it('says that a date which open tickets lack flatters', async () => {
    const { workspace, metricId } = await desk('resolved')
    const { look } = await compareBeforeAndAfter(workspace.as('viewer'), { metricId, ...windows })
    expect(look.verdict.warnings.map(({ code }) => code)).toContain('attribution_flatters')
    expect(look.verdict.otherDate?.attribution).toBe('opened')
  })

  it('refuses windows in the wrong order and engines it does not know', async () => {
    const { workspace, metricId } = await desk()
    const ask = (changes: object) =>
      refusal(compareBeforeAndAfter(workspace.as('viewer'), { metricId, ...windows, ...changes }))
    for (const changes of [
      { goLiveOn: '2026-01-31' },
      { baselineTo: '2025-12-01' },
      { followupTo: '2026-01-31' },
      { engine: 'verdict-v0' },
    ]) {
      expect((await ask(changes)).reason).toBe('invalid_input')
    }
  })
})
