import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { addReadings, createServiceLevel, getServiceLevel } from '../service-levels/index.ts'
import { decideItem, getOccurrence, scheduleReview, startOccurrence } from './index.ts'

let here: TestWorkspace
beforeAll(async () => {
  here = await testWorkspace('2026-03-02T10:00:00Z')
})
afterAll(() => here.dispose())

/** A level with an hour of minutes, `bad` of them bad. */
async function level(name: string, bad: number): Promise<string> {
  const { serviceLevel } = await createServiceLevel(here.as('contributor'), {
    name,
    indicator: { kind: 'events' },
    target: 0.9,
    sliceMinutes: 1,
    window: { kind: 'rolling', days: 7 },
  })
  const readings = Array.from({ length: 60 }, (_, i) => ({
    at: new Date(here.now.getTime() - (i + 1) * 60_000).toISOString(),
    bad: i < bad ? 1 : 0,
    total: 1,
  }))
  await addReadings(here.as('contributor'), { serviceLevelId: serviceLevel.id, readings })
  return serviceLevel.id
}

test('an error-budget review asks for the pace of each budget, the emptiest first, and records what is decided', async () => {
  const manager = here.as('manager')
  await level('Plenty', 0)
  const gone = await level('Gone', 12)
  const { review } = await scheduleReview(manager, {
    kind: 'error_budget',
    name: 'Error budgets',
    teamId: null,
    schedule: { rule: 'FREQ=WEEKLY', startsOn: '2026-03-02', startsAt: '12:00' },
  })
  const which = { reviewId: review.id, plannedOn: '2026-03-02' }
  const { occurrence } = await startOccurrence(manager, which)
  const items = occurrence.agenda.filter(({ source }) => source === 'error_budgets')
  expect(items.map(({ subject, reason }) => [subject.label, reason])).toEqual([
    ['Gone', 'budget_frozen'],
    ['Plenty', 'budget_normal'],
  ])
  expect(items[0]?.facts).toMatchObject({ objective: 90, left: -100 })
  await decideItem(manager, {
    ...which,
    itemId: items[0]?.id ?? '',
    decision: { kind: 'pace', pace: 'careful', reason: 'One fix must go out' },
  })
  const { decisions } = await getServiceLevel(manager, { serviceLevelId: gone })
  expect(decisions).toMatchObject([
    { pace: 'careful', advised: 'frozen', note: 'One fix must go out', decidedBy: { name: 'The manager' } },
  ])
  const after = (await getOccurrence(manager, which)).occurrence
  expect(after.agenda.find(({ id }) => id === items[0]?.id)).toMatchObject({
    settledAs: 'decided',
    decisions: [{ kind: 'pace', choice: 'careful', reason: 'One fix must go out' }],
  })
})
