import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  addMeasurement,
  correctMeasurement,
  defineMetric,
  getSeries,
  importSeries,
  listImports,
  listMeasurementVersions,
  previewImport,
  rowsPerImport,
  updateMetric,
} from './index.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const contributor = () => workspace.as('contributor')
const define = async () => {
  const definition = { name: 'Calls', direction: 'decrease', kind: 'count', period: 'day' } as const
  return (await defineMetric(contributor(), definition)).metric.id
}
const mapping = {
  timeColumn: 'day',
  valueColumn: 'calls',
  dateFormat: 'iso',
  decimalMark: '.',
  zone: 'Europe/Berlin',
} as const

/** What the server hands over for a file with these days and values. */
const file = (metricId: string, rows: [time: string, value: number | null][], change: object = {}) => ({
  metricId,
  fileName: 'calls.csv',
  fileHash: 'a'.repeat(64),
  mapping,
  rows: rows.map(([time, value], index) => ({ line: index + 2, time, value, denominator: null })),
  ...change,
})
const series = async (metricId: string) =>
  (await getSeries(contributor(), { metricId })).points.map(({ periodStart, value }) => [periodStart, value])

const threeDays: [string, number][] = [
  ['2026-05-06', 3],
  ['2026-05-04', 5],
  ['2026-05-05', 4],
]

it('imports the good rows, reports the others by line, and tells one event', async () => {
  const metricId = await define()
  const unread = [{ line: 7, column: 'calls', text: 'n/a', reason: 'is no number' }]
  const rows = [...threeDays, ['2026-05-20', 9], ['2026-05-04', 6]] satisfies [string, number][]
  const input = file(metricId, rows, { rejections: unread })
  const { report } = await importSeries(contributor(), input)
  expect(report).toMatchObject({
    rowsRead: 6,
    added: 3,
    corrected: 0,
    unchanged: 0,
    differing: 0,
    rejected: 3,
  })
  expect(report.rejections.map(({ line }) => line)).toEqual([5, 6, 7])
  expect(await series(metricId)).toEqual([
    ['2026-05-04', 5],
    ['2026-05-05', 4],
    ['2026-05-06', 3],
  ])
  const events = await workspace.history(metricId)
  expect(events).toHaveLength(2)
  expect(events[1]).toMatchObject({
    operation: 'import-series',
    changes: [{ field: 'import', after: { added: 3, rejected: 3, first: '2026-05-04', last: '2026-05-06' } }],
  })
  expect(await listImports(workspace.as('viewer'), { metricId })).toEqual({ reports: [report] })
  const { versions } = await listMeasurementVersions(contributor(), { metricId, periodStart: '2026-05-04' })
  expect(versions[0]).toMatchObject({ origin: 'imported', reason: 'Imported from calls.csv' })
})

it('changes nothing for the same file again, and says so', async () => {
  const metricId = await define()
  await importSeries(contributor(), file(metricId, threeDays))
  const before = await workspace.eventCount()
  const { report } = await importSeries(contributor(), file(metricId, threeDays))
  expect(report).toMatchObject({ id: null, createdAt: null, added: 0, unchanged: 3 })
  expect(report.warnings).toEqual(['This file was imported on 2026-05-20 already; it changes nothing.'])
  expect(await workspace.eventCount()).toBe(before)
  expect((await listImports(contributor(), { metricId })).reports).toHaveLength(1)
})

it('previews exactly what it would do, and writes nothing', async () => {
  const metricId = await define()
  const input = file(metricId, [...threeDays, ['2026-05-04', -1]])
  const { report, first, last } = await previewImport(contributor(), input)
  expect([first, last]).toEqual(['2026-05-04', '2026-05-06'])
  expect(await series(metricId)).toEqual([])
  const imported = await importSeries(contributor(), input)
  expect({ ...imported.report, id: null, createdAt: null }).toEqual(report)
})

it('keeps a value corrected by hand, and a withdrawn one, unless told to correct', async () => {
  const metricId = await define()
  await importSeries(contributor(), file(metricId, threeDays))
  const change = { metricId, version: 1, reason: 'Recounted' }
  await correctMeasurement(contributor(), { ...change, periodStart: '2026-05-04', value: 6 })
  await correctMeasurement(contributor(), { ...change, periodStart: '2026-05-05', value: null })
  const kept = await importSeries(contributor(), file(metricId, threeDays))
  expect(kept.report).toMatchObject({ id: null, differing: 2, unchanged: 1 })
  expect(await series(metricId)).toEqual([
    ['2026-05-04', 6],
    ['2026-05-06', 3],
  ])
  const correcting = file(metricId, threeDays, { mapping: { ...mapping, onDifference: 'correct' } })
  const corrected = await importSeries(contributor(), correcting)
  expect(corrected.report).toMatchObject({ corrected: 2, unchanged: 1 })
  expect(corrected.report.warnings).toEqual([
    'This file was imported on 2026-05-20 already; 2 of its measurements are new or different now.',
  ])
  expect(await series(metricId)).toEqual([
    ['2026-05-04', 5],
    ['2026-05-05', 4],
    ['2026-05-06', 3],
  ])
  const { versions } = await listMeasurementVersions(contributor(), { metricId, periodStart: '2026-05-05' })
  expect(versions.map(({ version, value }) => [version, value])).toEqual([
    [3, 4],
    [2, null],
    [1, 4],
  ])
})

it('keeps what a report quotes from a broken file', async () => {
  const metricId = await define()
  const text = `\u0000${'\u{1f600}'.repeat(150)}\ud83d`
  const rejections = [{ line: 9, column: 'calls', text, reason: 'Is not a number.' }]
  const { report } = await importSeries(contributor(), file(metricId, threeDays, { rejections }))
  expect(report.rejections[0]?.text).toMatch(/^(\u{1f600})+\ufffd?$/u)
  expect((await listImports(contributor(), { metricId })).reports).toEqual([report])
})

it('two at once give each period one version', async () => {
  const metricId = await define()
  const reports = await Promise.all(
    [1, 2, 3].map(() => importSeries(contributor(), file(metricId, threeDays))),
  )
  expect(reports.map(({ report }) => report.added).sort()).toEqual([0, 0, 3])
})

it('takes twenty thousand rows at once and lists two hundred rejections of many', async () => {
  const metricId = await define()
  const days = Array.from({ length: 20_000 }, (_, index): [string, number] => [
    new Date(Date.UTC(1970, 0, 1 + index)).toISOString().slice(0, 10),
    index % 40 === 0 ? -1 : index,
  ])
  const { report } = await importSeries(contributor(), file(metricId, days))
  expect(report).toMatchObject({ added: 19_500, rejected: 500 })
  expect(report.rejections).toHaveLength(200)
  expect(await series(metricId)).toHaveLength(19_500)
})

it.each([
  ['no rows', [], {}, 'file', 'holds no rows'],
  ['a value that is no number', [['2026-05-04', Number.NaN]], {}, 'rows.0.value', 'a number'],
  ['a hash that is none', threeDays, { fileHash: 'x' }, 'fileHash', ''],
  [
    'a zone that is none',
    threeDays,
    { mapping: { ...mapping, zone: 'Berlin' } },
    'mapping.zone',
    'time zone',
  ],
] as [string, [string, number][], object, string, string][])(
  'refuses a file with %s',
  async (_, rows, change, path, words) => {
    const metricId = await define()
    await expect(importSeries(contributor(), file(metricId, rows, change))).rejects.toMatchObject({
      code: 'invalid',
      details: { errors: [{ path, message: expect.stringContaining(words) }] },
    })
    expect(await workspace.history(metricId)).toHaveLength(1)
  },
)

it('makes no series up from a file that holds several', async () => {
  const metricId = await define()
  const twoOrganisations = file(metricId, threeDays, { repeatedTimes: 4 })
  for (const ask of [previewImport, importSeries]) {
    await expect(ask(contributor(), twoOrganisations)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('most rows (4 of 7) name a day that an earlier row has named'),
    })
  }
  expect(await series(metricId)).toEqual([])
})

it('refuses a file with too many rows, in preview too', async () => {
  const metricId = await define()
  const rows = Array.from({ length: rowsPerImport + 1 }, (): [string, number] => ['2026-05-04', 1])
  for (const ask of [previewImport, importSeries]) {
    await expect(ask(contributor(), file(metricId, rows))).rejects.toMatchObject({
      message: 'Nothing was saved: the file holds 100001 rows; 100000 at once is the limit. Split it',
    })
  }
})

it('refuses viewers, strangers, archived metrics and actors who are no members', async () => {
  const metricId = await define()
  const input = file(metricId, threeDays)
  await expect(importSeries(workspace.as('viewer'), input)).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = (await workspace.another()).as('administrator')
  for (const ask of [previewImport, importSeries]) {
    await expect(ask(stranger, input)).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(listImports(stranger, { metricId })).rejects.toMatchObject({ code: 'not_found' })
  const system = { ...contributor(), actor: { memberId: null, name: 'Ratchet', role: 'system' as const } }
  await expect(importSeries(system, input)).rejects.toMatchObject({ code: 'forbidden' })
  await addMeasurement(contributor(), { metricId, on: '2026-05-01', value: 1 })
  await updateMetric(contributor(), { metricId, version: 0, archived: true })
  for (const ask of [previewImport, importSeries]) {
    await expect(ask(contributor(), input)).rejects.toMatchObject({ reason: 'metric_archived' })
  }
  expect(await series(metricId)).toEqual([['2026-05-01', 1]])
})
