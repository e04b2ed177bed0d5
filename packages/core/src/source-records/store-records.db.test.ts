import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import type { TicketRow } from './copy-text.ts'
import {
  cancelRecordImport,
  createSource,
  dropStaging,
  getRecordImport,
  getSource,
  listAttributes,
  listRejections,
  stageRows,
  storeRecords,
  sweepStaging,
} from './index.ts'
import { asInput, batchesOf, claimed, importRows, refused, ticket } from './test-record-import.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const contributor = () => workspace.as('contributor')
const newSource = async () => (await createSource(contributor(), { name: 'Desk' })).source.id
const load = (sourceId: string, rows: TicketRow[], more: Parameters<typeof importRows>[3] = {}) =>
  importRows(contributor(), workspace.pool, sourceId, { rows, ...more })
const sourceOf = async (sourceId: string) => (await getSource(workspace.as('viewer'), { sourceId })).source
const stagingTables = async () =>
  (await workspace.pool.query("select tablename from pg_tables where schemaname = 'import_staging'")).rows

describe('storing an import', () => {
  it('keeps the last row of each ticket, counts every row once, and tells one event without content', async () => {
    const sourceId = await newSource()
    const report = await load(
      sourceId,
      [
        ticket(2, 'A', { attributes: { state: 'new' } }),
        ticket(3, 'B', { resolvedAt: '2026-03-05T08:00:00.000Z' }),
        ticket(4, 'A', { attributes: { state: 'quite done' }, closedAt: '2026-03-09T23:30:00.000Z' }),
        ticket(6, 'C', { openedAt: '2026-03-01T00:00:00.000Z' }),
        ticket(7, 'C'),
      ],
      { rejections: [refused(5)] },
    )
    expect(report).toMatchObject({
      rowsRead: 6,
      added: 3,
      updated: 0,
      unchanged: 0,
      older: 0,
      superseded: 1,
      rejected: 2,
      rejectionsKept: 2,
      firstOpenedAt: '2026-03-02T08:00:00.000Z',
      warnings: [{ code: 'many_rows_rejected', params: { rejected: 2, rowsRead: 6 } }],
    })
    expect(report.rejections.map(({ line, code }) => [line, code])).toEqual([
      [5, 'no_date'],
      [6, 'contradicting_opened'],
    ])
    expect(report.rejections[1]).toMatchObject({
      externalId: 'C',
      column: 'opened',
      text: '2026-03-01 00:00:00 UTC',
      reason: expect.stringContaining('(line 7) says that it was opened at 2026-03-02 08:00:00 UTC'),
    })
    expect((await listRejections(contributor(), { importId: report.id })).rejections).toEqual(
      report.rejections,
    )
    expect(await sourceOf(sourceId)).toMatchObject({
      records: 3,
      knownUntil: '2026-03-09T23:30:00.000Z',
      firstOpenedAt: '2026-03-02T08:00:00.000Z',
      mapping: { externalIdColumn: 'number' },
    })
    const events = await workspace.history(sourceId)
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ operation: 'store-records', actor: 'The contributor' })
    expect(JSON.stringify(events)).not.toContain('quite done')
    expect(await listAttributes(workspace.as('viewer'), { sourceId })).toEqual({
      ticketsLookedAt: 3,
      attributes: [{ name: 'state', known: 1, distinct: 1, values: [{ value: 'quite done', count: 1 }] }],
    })
    expect(await stagingTables()).toEqual([])
  })

  it('changes nothing and tells nothing when the same file comes again', async () => {
    const sourceId = await newSource()
    const rows = [ticket(2, 'A'), ticket(3, 'B', { attributes: { state: 'new' } })]
    await load(sourceId, rows)
    const before = { source: await sourceOf(sourceId), events: await workspace.eventCount() }
    const report = await load(sourceId, rows)
    expect(report).toMatchObject({ added: 0, updated: 0, unchanged: 2, warnings: [] })
    expect({ source: await sourceOf(sourceId), events: await workspace.eventCount() }).toEqual(before)
  })

  it('lets the later writing win where it is known, in the file and against what is stored', async () => {
    const sourceId = await newSource()
    const at = (day: number, state: string) => ({
      updatedAt: `2026-04-0${day}T00:00:00.000Z`,
      attributes: { state },
    })
    await load(sourceId, [
      ticket(2, 'A', at(5, 'closed')),
      ticket(3, 'A', at(2, 'new')),
      ticket(4, 'B', at(3, 'new')),
    ])
    const report = await load(sourceId, [ticket(2, 'A', at(4, 'open')), ticket(3, 'B', at(4, 'closed'))])
    expect(report).toMatchObject({ updated: 1, older: 1, superseded: 0 })
    const { attributes } = await listAttributes(contributor(), { sourceId })
    expect(attributes[0]?.values).toEqual([{ value: 'closed', count: 2 }])
  })

  it('names the days of both the old and the new dates of what changed, and of nothing else', async () => {
    const sourceId = await newSource()
    const resolved = (day: string) => ({ resolvedAt: `2026-03-${day}T12:00:00.000Z` })
    await load(sourceId, [ticket(2, 'A', resolved('05')), ticket(3, 'B', resolved('06'))])
    const { id } = await load(sourceId, [ticket(2, 'A', resolved('07')), ticket(3, 'B', resolved('06'))])
    expect(await touched(id)).toEqual(['2026-03-02', '2026-03-05', '2026-03-07'])
  })

  it('stores nothing in a dry run, and says what it would have', async () => {
    const sourceId = await newSource()
    const events = await workspace.eventCount()
    const report = await load(sourceId, [ticket(2, 'A')], { dryRun: true, rejections: [refused(3)] })
    expect(report).toMatchObject({ rowsRead: 2, added: 1, rejected: 1, rejectionsKept: 1 })
    expect(await sourceOf(sourceId)).toMatchObject({ records: 0, mapping: null, knownUntil: null })
    expect(await workspace.eventCount()).toBe(events)
  })

  it('stores nothing when it is cancelled at the last moment, taken over, or its staging was lost', async () => {
    const sourceId = await newSource()
    const holder = randomUUID()
    const work = await claimed(contributor(), holder, sourceId)
    const { importId } = work
    const staged = asInput(await stageRows(workspace.pool, work, batchesOf({ rows: [ticket(2, 'A')] })))
    const store = (change: object) => storeRecords(contributor(), { importId, holder, staged, ...change })
    await expect(store({ holder: randomUUID() })).rejects.toMatchObject({ reason: 'import_taken_over' })
    await workspace.pool.query(`truncate import_staging.${staged.table}`)
    await expect(store({})).rejects.toMatchObject({ reason: 'staging_lost' })
    await stageRows(workspace.pool, work, batchesOf({ rows: [ticket(2, 'A')] }))
    await cancelRecordImport(contributor(), { importId })
    await expect(store({})).rejects.toMatchObject({ reason: 'import_cancelled' })
    expect(await sourceOf(sourceId)).toMatchObject({ records: 0 })
    expect((await getRecordImport(contributor(), { importId })).recordImport.report).toBeNull()
    await sweepStaging(workspace.pool)
    expect(await stagingTables()).toHaveLength(1)
    await workspace.pool.query('delete from record_import_work')
    await sweepStaging(workspace.pool)
    expect(await stagingTables()).toEqual([])
  })
})

it('leaves staging that a connection still holds to the next sweep, and its own connections usable', async () => {
  const holder = randomUUID()
  const work = await claimed(contributor(), holder, await newSource())
  const { table } = await stageRows(workspace.pool, work, batchesOf({ rows: [ticket(2, 'A')] }))
  const other = await workspace.pool.connect()
  await other.query(`begin; lock table import_staging.${table} in row exclusive mode`)
  await dropStaging(workspace.pool, work.importId)
  expect(await stagingTables()).toEqual([{ tablename: table }])
  await Promise.all([1, 2, 3].map(() => workspace.pool.query('select 1')))
  await other.query('rollback')
  other.release()
  await dropStaging(workspace.pool, work.importId)
  expect(await stagingTables()).toEqual([])
  const { rows } = await workspace.pool.query('show lock_timeout')
  expect(rows).toEqual([{ lock_timeout: '0' }])
})

async function touched(importId: string): Promise<string[]> {
  const client = await workspace.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('ratchet.workspace_id', $1, true)", [workspace.workspaceId])
    const { rows } = await client.query(
      'select unnest(touched_days)::text as day from record_imports where id = $1',
      [importId],
    )
    return rows.map(({ day }) => day)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
