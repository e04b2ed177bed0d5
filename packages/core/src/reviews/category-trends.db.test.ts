import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { getImprovement, listImprovements } from '../backlog/index.ts'
import { getLap } from '../seven-steps/index.ts'
import { createSource, type TicketRow } from '../source-records/index.ts'
import { importRows, ticket } from '../source-records/test-record-import.ts'
import {
  decideItem,
  draftExperiment,
  listCategoryTrends,
  scheduleReview,
  startExperiment,
  startOccurrence,
  updateReview,
} from './index.ts'

const log = join(
  import.meta.dirname,
  '../../../../../shared/data/servicenow-incident-log/incidents-2016-03-to-2016-04.csv.gz',
)

let here: TestWorkspace
beforeAll(async () => {
  here = await testWorkspace('2026-05-04T08:00:00Z')
})
afterAll(() => here.dispose())

async function sourceOf(name: string, rows: TicketRow[]): Promise<string> {
  const { source } = await createSource(here.as('administrator'), { name })
  await importRows(here.as('administrator'), here.pool, source.id, { rows })
  return source.id
}

/** Tickets of some categories, so many a day, each closed an hour after it was opened. */
function desk(perDay: Record<string, (day: number) => number>, days: number): TicketRow[] {
  const rows: TicketRow[] = []
  for (const [category, count] of Object.entries(perDay)) {
    for (let day = 0; day < days; day += 1) {
      for (let number = 0; number < count(day); number += 1) {
        const opened = Date.UTC(2026, 1, 23 + day, 9, number % 60)
        const line = rows.length + 2
        rows.push(
          ticket(line, `T${line}`, {
            openedAt: new Date(opened).toISOString(),
            resolvedAt: new Date(opened + 3_600_000).toISOString(),
            attributes: { category },
          }),
        )
      }
    }
  }
  return rows
}
const workday = (day: number) => (day % 7 < 5 ? 6 : 1)

describe('a trend review', () => {
  test('finds what rises, starts a small experiment by the ordinary operations, and asks for the answer later', async () => {
    const sourceId = await sourceOf(
      'Desk',
      desk(
        {
          Network: (day) => workday(day) + ((day * 3) % 2),
          Printers: (day) => 1 + Math.floor(day / 7) + (day % 2),
        },
        70,
      ),
    )
    const manager = here.as('manager')
    const asked = { sourceId, attribute: 'category' }
    const { trends } = await listCategoryTrends(here.as('viewer'), asked)
    expect(trends.rising).toEqual(['Printers'])
    expect(trends).toMatchObject({ from: '2026-02-23', to: '2026-05-02' })

    const { draft } = await draftExperiment(manager, { ...asked, value: 'Printers', reduction: 0.5 })
    expect(draft).toMatchObject({
      baselineFrom: '2026-03-08',
      baselineTo: '2026-05-02',
      days: 56,
      refusal: null,
    })
    expect(draft.target).toBeCloseTo(draft.mean / 2, 10)
    await expect(draftExperiment(manager, { ...asked, value: 'Nobody' })).rejects.toMatchObject({
      reason: 'no_such_category',
    })

    const { review } = await scheduleReview(manager, {
      kind: 'trend',
      name: 'Monthly trends',
      ...asked,
      schedule: { rule: 'FREQ=MONTHLY;BYDAY=1MO', startsOn: '2026-05-04', startsAt: '10:00' },
    })
    const which = { reviewId: review.id, plannedOn: '2026-05-04' }
    const { occurrence } = await startOccurrence(manager, which)
    const item = occurrence.agenda.find(({ source }) => source === 'rising_categories')
    expect(item).toMatchObject({ subject: { label: 'Printers' }, reason: 'category_rises' })
    const decision = {
      kind: 'experiment' as const,
      sentence: 'Labels on the printers',
      reduction: 0.5,
      ownerId: null,
    }
    const decided = await decideItem(manager, { ...which, itemId: item?.id ?? '', decision })
    expect(decided.occurrence.agenda.find(({ id }) => id === item?.id)?.settledAs).toBe('decided')

    const { improvements } = await listImprovements(here.as('viewer'), {
      text: 'Labels',
    })
    const found = improvements[0]
    expect((await getImprovement(here.as('viewer'), { id: found?.id ?? '' })).improvement).toMatchObject({
      answer: { kind: 'accept' },
      owner: { id: manager.actor.memberId },
    })
    const { lap } = await getLap(here.as('viewer'), { lapId: found?.lap?.id ?? '' })
    expect(lap.baselines[0]).toMatchObject({
      from: '2026-03-08',
      to: '2026-05-02',
      metricName: 'Printers tickets',
    })
    expect(lap.targets).toHaveLength(1)
    expect((await here.history(found?.id ?? '')).map(({ operation }) => operation)).toEqual(
      expect.arrayContaining([
        'answer-improvement',
        'update-improvement',
        'open-lap',
        'freeze-baseline',
        'set-targets',
      ]),
    )
    await here.eventCount()
  }, 60_000)

  test('is not saved without the attribute that it looks at, nor by one that no ticket carries', async () => {
    const sourceId = await sourceOf('Named desk', desk({ New: () => 1 }, 3))
    const empty = await sourceOf('Empty desk', [])
    const events = await here.eventCount()
    const monthly = { rule: 'FREQ=MONTHLY;BYDAY=1MO', startsOn: '2026-05-04', startsAt: '10:00' }
    const trend = (given: object) =>
      scheduleReview(here.as('manager'), { kind: 'trend', name: 'Trends', schedule: monthly, ...given })
    for (const [given, path, says] of [
      [{ sourceId }, 'attribute', /choose by what .* carry category/],
      [{ sourceId, attribute: 'colour' }, 'attribute', /carries “colour”.* carry category/],
      [{ sourceId: empty }, 'attribute', /carry none yet/],
      [{ attribute: 'category' }, 'sourceId', /whose tickets/],
    ] as const) {
      await expect(trend(given)).rejects.toMatchObject({
        code: 'invalid',
        details: { errors: [{ path, message: expect.stringMatching(says) }] },
      })
    }
    expect(await here.eventCount()).toBe(events)
    const { review } = await trend({ sourceId, attribute: 'category' })
    const change = (edit: object) =>
      updateReview(here.as('manager'), { reviewId: review.id, version: 0, ...edit })
    await expect(change({ attribute: '' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(change({ sourceId: empty })).rejects.toMatchObject({ code: 'invalid' })
    await expect(change({ sourceId: null })).rejects.toMatchObject({ code: 'invalid' })
    await expect(change({ sourceId: null, attribute: '', name: 'Signals' })).resolves.toMatchObject({
      review: { name: 'Signals', sourceId: null, attribute: '' },
    })
  })

  test('a young category has too few days for an experiment, and nothing is half started', async () => {
    const sourceId = await sourceOf('Young desk', desk({ New: () => 3 }, 10))
    const events = await here.eventCount()
    const asked = { sourceId, attribute: 'category', value: 'New', sentence: 'Try' }
    await expect(startExperiment(here.as('manager'), asked)).rejects.toMatchObject({ reason: 'too_few_days' })
    expect(await here.eventCount()).toBe(events)
  })

  test.runIf(existsSync(log))(
    'finds Category 42 of a real service desk by itself (needs ../shared)',
    async () => {
      const sourceId = await sourceOf('ServiceNow', ticketsOfLog())
      const { trends } = await listCategoryTrends(here.as('viewer'), { sourceId, attribute: 'category' })
      expect(trends.rising[0]).toBe('Category 42')
      const { draft } = await draftExperiment(here.as('manager'), {
        sourceId,
        attribute: 'category',
        value: 'Category 42',
      })
      expect(draft).toMatchObject({ days: 56, refusal: null })
    },
    120_000,
  )
})

/** The last state of each incident of the log: when it was opened, resolved and closed, and its category. */
function ticketsOfLog(): TicketRow[] {
  const [head = '', ...lines] = gunzipSync(readFileSync(log)).toString('utf8').trim().split(/\r?\n/)
  const names = head.split(',')
  const states = new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line.split(',')]))
  const at = (cells: string[], name: string) => momentOf(cells[names.indexOf(name)] ?? '')
  return [...states].map(([number, cells], index) =>
    ticket(index + 2, number, {
      openedAt: at(cells, 'opened_at') ?? '',
      resolvedAt: at(cells, 'resolved_at'),
      closedAt: at(cells, 'closed_at'),
      attributes: { category: cells[names.indexOf('category')] ?? '' },
    }),
  )
}

function momentOf(text: string): string | null {
  const [, day, month, year, hour, minute] = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text) ?? []
  if (!year) return null
  return new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)),
  ).toISOString()
}
