import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { allow, query } from '../foundation/index.ts'
import {
  addMeasurement,
  correctMeasurement,
  defineMetric,
  getSeries,
  listMeasurementVersions,
  listMetrics,
  measurementsChangedSince,
} from './index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const contributor = () => workspace.as('contributor')
const define = async (change: object = {}) => {
  const definition = {
    name: 'Response',
    unit: 'h',
    direction: 'decrease',
    kind: 'continuous',
    period: 'week',
  } as const
  return (await defineMetric(contributor(), { ...definition, ...change })).metric.id
}
const add = (metricId: string, on: string, value: number, denominator: number | null = null) =>
  addMeasurement(contributor(), { metricId, on, value, denominator })

it('adds a measurement for the period that holds the day', async () => {
  const metricId = await define()
  const { point } = await add(metricId, '2026-05-07', 8)
  expect(point).toEqual({
    periodStart: '2026-05-04',
    position: 2940,
    value: 8,
    numerator: null,
    denominator: null,
    origin: 'typed',
    version: 1,
    excluded: null,
  })
  expect((await getSeries(workspace.as('viewer'), { metricId })).points).toEqual([point])
  const events = await workspace.history(metricId)
  expect(events.at(-1)).toMatchObject({
    operation: 'add-measurement',
    changes: [{ field: 'measurement', after: { periodStart: '2026-05-04', value: 8 } }],
  })
})

it('refuses a second one for the period and keeps the first', async () => {
  const metricId = await define()
  await add(metricId, '2026-05-04', 8)
  await expect(add(metricId, '2026-05-10', 1)).rejects.toMatchObject({
    code: 'conflict',
    reason: 'already_measured',
  })
  expect((await getSeries(contributor(), { metricId })).points.map(({ value }) => value)).toEqual([8])
})

it('lets exactly one of many simultaneous writers in', async () => {
  const metricId = await define()
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4, 5, 6].map((value) => add(metricId, '2026-05-04', value)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ reason: 'already_measured' })
  }
})

it.each([
  ['2026-05-20', 3, null, 'on', 'this week ends on 2026-05-24'],
  ['2026-06-20', 3, null, 'on', 'has not begun'],
  ['0202-05-04', 3, null, 'on', 'between the years'],
  ['04.05.2026', 3, null, 'on', 'such as 2026-05-04'],
  ['2026-02-30', 3, null, 'on', 'a date that exists'],
  ['2026-05-04', Number.NaN, null, 'value', 'a number'],
  ['2026-05-04', Number.POSITIVE_INFINITY, null, 'value', 'number'],
  ['2026-05-04', 3, 0, 'denominator', 'more than 0'],
])('refuses %s, %s of %s beside "%s" and writes nothing', async (on, value, denominator, path, words) => {
  const metricId = await define()
  await expect(add(metricId, on, value, denominator)).rejects.toMatchObject({
    code: 'invalid',
    details: { errors: [{ path, message: expect.stringContaining(words) }] },
  })
  expect(await workspace.history(metricId)).toHaveLength(1)
})

it('takes the period once it is over in the metric’s zone, not in UTC', async () => {
  const [berlin, newYork] = [
    await define({ period: 'day' }),
    await define({ period: 'day', zone: 'America/New_York' }),
  ]
  const noon = workspace.now
  workspace.now = new Date('2026-05-20T22:30:00Z')
  await add(berlin, '2026-05-20', 1)
  await expect(add(newYork, '2026-05-20', 1)).rejects.toMatchObject({ code: 'invalid' })
  workspace.now = noon
})

it('corrects and withdraws by new versions, and refuses the stale one', async () => {
  const metricId = await define({ kind: 'proportion', unit: '%' })
  await add(metricId, '2026-05-04', 50, 60)
  const correction = { metricId, periodStart: '2026-05-04', reason: 'Ten were counted twice' }
  const { versions } = await correctMeasurement(contributor(), {
    ...correction,
    version: 1,
    value: 40,
    denominator: 50,
  })
  expect(versions.map(({ version, value, denominator }) => [version, value, denominator])).toEqual([
    [2, 40, 50],
    [1, 50, 60],
  ])
  expect(versions[0]?.recordedBy.name).toBe('The contributor')
  await expect(
    correctMeasurement(contributor(), { ...correction, version: 1, value: 41, denominator: 50 }),
  ).rejects.toMatchObject({
    reason: 'stale_edit',
    details: { current: { version: 2, value: 40 } },
  })
  await expect(
    correctMeasurement(contributor(), { ...correction, version: 2, value: 51, denominator: 50 }),
  ).rejects.toMatchObject({
    details: { errors: [{ path: 'value' }] },
  })
  await expect(
    correctMeasurement(contributor(), { ...correction, version: 2, value: 40, denominator: 50 }),
  ).rejects.toMatchObject({
    code: 'invalid',
  })
  await expect(
    correctMeasurement(contributor(), { ...correction, version: 2, value: null, reason: ' ' }),
  ).rejects.toMatchObject({
    details: { errors: [{ path: 'reason' }] },
  })
  await correctMeasurement(contributor(), { ...correction, version: 2, value: null })
  expect((await getSeries(contributor(), { metricId })).points).toEqual([])
  const summaries = (await listMetrics(contributor(), {})).metrics
  expect(summaries.find(({ id }) => id === metricId)).toMatchObject({ pointCount: 0, latest: null })
  const { point } = await add(metricId, '2026-05-04', 30, 40)
  expect(point).toMatchObject({ version: 4, value: 75, numerator: 30 })
  expect((await workspace.history(metricId)).map(({ operation }) => operation)).toEqual([
    'define-metric',
    'add-measurement',
    'correct-measurement',
    'correct-measurement',
    'add-measurement',
  ])
})

it('has no versions of what was never measured, nor for another workspace', async () => {
  const metricId = await define()
  const nothing = { metricId, periodStart: '2026-05-04' }
  await expect(listMeasurementVersions(contributor(), nothing)).rejects.toMatchObject({ code: 'not_found' })
  const correction = { ...nothing, version: 1, value: 2, reason: 'Wrong' }
  await expect(correctMeasurement(contributor(), correction)).rejects.toMatchObject({ code: 'not_found' })
  await add(metricId, '2026-05-04', 3)
  expect((await listMeasurementVersions(workspace.as('viewer'), nothing)).versions).toHaveLength(1)
  const stranger = (await workspace.another()).as('administrator')
  await expect(listMeasurementVersions(stranger, nothing)).rejects.toMatchObject({ code: 'not_found' })
  await expect(addMeasurement(stranger, { metricId, on: '2026-05-04', value: 1 })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(correctMeasurement(stranger, correction)).rejects.toMatchObject({ code: 'not_found' })
})

it('cuts the series to a window, gaps filled by the whole series', async () => {
  const metricId = await define({ kind: 'count', unit: '', gapRule: 'zero' })
  await add(metricId, '2026-03-30', 5)
  await add(metricId, '2026-05-04', 3)
  const { points } = await getSeries(contributor(), { metricId, from: '2026-04-07', to: '2026-04-27' })
  expect(points.map(({ periodStart, value, origin }) => [periodStart, value, origin])).toEqual([
    ['2026-04-13', 0, 'gap'],
    ['2026-04-20', 0, 'gap'],
    ['2026-04-27', 0, 'gap'],
  ])
})

it('tells what was written about a window after a moment', async () => {
  const changesOf = query({
    name: 'changes',
    allow: allow.viewers,
    input: z.strictObject({ metricId: z.string(), sinceAt: z.date() }),
    run: (scope, { metricId, sinceAt }) =>
      measurementsChangedSince(scope, metricId, { from: '2026-04-01', to: '2026-05-04', sinceAt }),
  })
  const metricId = await define()
  await add(metricId, '2026-04-27', 8)
  await add(metricId, '2026-05-11', 1)
  const sinceAt = workspace.now
  workspace.now = new Date('2026-05-21T10:00:00Z')
  const correction = { metricId, reason: 'Misread' }
  await correctMeasurement(contributor(), { ...correction, periodStart: '2026-04-27', version: 1, value: 6 })
  await correctMeasurement(contributor(), { ...correction, periodStart: '2026-05-11', version: 1, value: 6 })
  await add(metricId, '2026-05-04', 7)
  const changes = await changesOf(workspace.as('viewer'), { metricId, sinceAt })
  expect(
    changes.map(({ periodStart, version, reason, before, after }) => [
      periodStart,
      version,
      reason,
      before?.value,
      after?.value,
    ]),
  ).toEqual([
    ['2026-04-27', 2, 'Misread', 8, 6],
    ['2026-05-04', 1, '', undefined, 7],
  ])
  workspace.now = sinceAt
})
