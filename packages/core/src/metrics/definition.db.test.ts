import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import { allow, operation } from '../foundation/index.ts'
import {
  addMeasurement,
  defineMetric,
  getMetric,
  holdDefinition,
  listMetrics,
  updateMetric,
} from './index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const response = {
  name: 'First response',
  unit: 'h',
  direction: 'decrease',
  kind: 'continuous',
  period: 'week',
} as const
const define = async (change: object = {}) =>
  (await defineMetric(workspace.as('contributor'), { ...response, ...change })).metric

/** What the seven steps do when a contract freezes. */
const freeze = operation({
  name: 'freeze-evidence',
  allow: allow.contributors,
  input: z.strictObject({ metricId: z.string() }),
  run: (scope, { metricId }) => holdDefinition(scope, metricId),
})

it('defines a metric in the workspace’s zone and tells the history', async () => {
  const metric = await define()
  expect(metric).toMatchObject({ zone: 'Europe/Berlin', gapRule: 'missing', heldAt: null, version: 0 })
  expect(await getMetric(workspace.as('viewer'), { metricId: metric.id })).toEqual({ metric })
  const [event] = await workspace.history(metric.id)
  expect(event).toMatchObject({ operation: 'define-metric', actor: 'The contributor' })
  expect(event?.changes).toContainEqual({ field: 'unit', before: null, after: 'h' })
})

it.each([
  [{ kind: 'proportion', unit: 'h' }, 'unit'],
  [{ kind: 'proportion', unit: '%', gapRule: 'zero' }, 'gapRule'],
  [{ season: 1 }, 'season'],
  [{ season: 2.5 }, 'season'],
  [{ zone: 'Mars/Olympus' }, 'zone'],
  [{ name: '   ' }, 'name'],
  [{ name: 'two\u0000words' }, 'name'],
  [{ direction: 'sideways' }, 'direction'],
  [{ teamId: '019e44d3-ed00-7c71-82d9-1ccc98902366' }, 'teamId'],
  [{ heldAt: null }, 'heldAt'],
])('refuses %o beside its field and writes nothing', async (change, path) => {
  const before = await workspace.eventCount()
  await expect(define(change)).rejects.toMatchObject({ code: 'invalid', details: { errors: [{ path }] } })
  expect(await workspace.eventCount()).toBe(before)
})

it('lets viewers read and not write', async () => {
  const metric = await define()
  const viewer = workspace.as('viewer')
  await expect(defineMetric(viewer, response)).rejects.toMatchObject({ code: 'forbidden' })
  const change = { metricId: metric.id, version: 0, name: 'Mine' }
  await expect(updateMetric(viewer, change)).rejects.toMatchObject({ code: 'forbidden' })
})

it('refuses a stale edit with the record as it stands', async () => {
  const { id: metricId } = await define()
  const contributor = workspace.as('contributor')
  const first = await updateMetric(contributor, { metricId, version: 0, name: 'Response', season: 52 })
  expect(first.metric).toMatchObject({ name: 'Response', season: 52, unit: 'h', version: 1 })
  await expect(updateMetric(contributor, { metricId, version: 0, name: 'Other' })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'stale_edit',
    details: { current: first.metric },
  })
  expect((await workspace.history(metricId)).map(({ operation }) => operation)).toEqual([
    'define-metric',
    'update-metric',
  ])
})

it('finds nothing to do in an edit that changes nothing', async () => {
  const metric = await define()
  const same = { metricId: metric.id, version: 0, name: metric.name, archived: false }
  expect(await updateMetric(workspace.as('contributor'), same)).toEqual({ metric })
  expect(await workspace.history(metric.id)).toHaveLength(1)
})

it('archives and brings back; nothing is recorded in between', async () => {
  const { id: metricId } = await define()
  const contributor = workspace.as('contributor')
  const { metric } = await updateMetric(contributor, { metricId, version: 0, archived: true })
  expect(metric.archivedAt).toBe(workspace.now.toISOString())
  const measurement = { metricId, on: '2026-05-04', value: 3 }
  await expect(addMeasurement(contributor, measurement)).rejects.toMatchObject({ reason: 'metric_archived' })
  await updateMetric(contributor, { metricId, version: 1, archived: false })
  expect(await addMeasurement(contributor, measurement)).toMatchObject({ point: { value: 3 } })
})

it('keeps what an evidence contract holds, and lets the rest change', async () => {
  const { id: metricId } = await define()
  const contributor = workspace.as('contributor')
  await freeze(contributor, { metricId })
  await freeze(contributor, { metricId })
  const { metric } = await getMetric(contributor, { metricId })
  expect(metric).toMatchObject({ heldAt: workspace.now.toISOString(), version: 1 })
  for (const change of [
    { unit: 'min' },
    { direction: 'increase' as const },
    { season: 7 },
    { gapRule: 'zero' as const },
  ]) {
    await expect(updateMetric(contributor, { metricId, version: 1, ...change })).rejects.toMatchObject({
      code: 'precondition_failed',
      reason: 'held_by_contract',
      message: expect.stringContaining('since 2026-05-20'),
    })
  }
  const named = await updateMetric(contributor, {
    metricId,
    version: 1,
    name: 'Reply',
    unit: 'h',
    season: null,
  })
  expect(named.metric).toMatchObject({ name: 'Reply', version: 2 })
  expect((await workspace.history(metricId)).map(({ operation }) => operation)).toEqual([
    'define-metric',
    'freeze-evidence',
    'update-metric',
  ])
})

it('lists metrics by name with count and latest value, and none of another workspace', async () => {
  const other = await workspace.another()
  const contributor = other.as('contributor')
  const { metric: b } = await defineMetric(contributor, { ...response, name: 'beta' })
  const { metric: a } = await defineMetric(contributor, {
    ...response,
    name: 'Alpha',
    unit: '%',
    kind: 'proportion',
  })
  await addMeasurement(contributor, { metricId: a.id, on: '2026-05-11', value: 3, denominator: 4 })
  await addMeasurement(contributor, { metricId: a.id, on: '2026-05-04', value: 4, denominator: 4 })
  const { metrics } = await listMetrics(other.as('viewer'), {})
  expect(metrics.map(({ name, pointCount, latest }) => [name, pointCount, latest])).toEqual([
    ['Alpha', 2, { periodStart: '2026-05-11', value: 75 }],
    ['beta', 0, null],
  ])
  await expect(getMetric(workspace.as('administrator'), { metricId: b.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
