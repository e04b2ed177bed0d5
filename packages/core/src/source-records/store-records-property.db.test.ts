import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import type { RefusedRow, TicketRow } from './copy-text.ts'
import { createSource, getSource } from './index.ts'
import { importRows, refused, ticket } from './test-record-import.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())

const day = fc.integer({ min: 1, max: 3 }).map((number) => `2026-03-0${number}T06:00:00.000Z`)
const known = fc.option(day, { nil: null })
const row = fc.record({
  externalId: fc.constantFrom('A', 'B', 'C', 'ä\t\\', "D'"),
  openedAt: day,
  resolvedAt: known,
  updatedAt: known,
  attributes: fc.record({ state: fc.constantFrom('new', 'done') }),
})
/** Null is a refused row. */
const file = fc.array(fc.option(row, { nil: null, freq: 6 }), { maxLength: 12 })
type File = (Partial<TicketRow> & { externalId: string })[]

const lines = (rows: (File[number] | null)[]) =>
  rows.map((given, index) =>
    given === null ? refused(index + 2) : ticket(index + 2, given.externalId, given),
  )
const isTicket = (line: TicketRow | RefusedRow): line is TicketRow => 'openedAt' in line
const isRefused = (line: TicketRow | RefusedRow): line is RefusedRow => 'reason' in line

/** The same by hand: a ticket's state is the row written last, else the one further down. */
function storeByHand(stored: Map<string, TicketRow>, rows: TicketRow[]) {
  const latest = new Map<string, TicketRow>()
  for (const one of rows) {
    const other = latest.get(one.externalId)
    if (!other || (one.updatedAt ?? '') >= (other.updatedAt ?? '')) latest.set(one.externalId, one)
  }
  const counts = { added: 0, updated: 0, unchanged: 0, older: 0, superseded: 0, contradicting: 0 }
  for (const one of rows) {
    const last = latest.get(one.externalId)
    if (one !== last) counts[one.openedAt === last?.openedAt ? 'superseded' : 'contradicting'] += 1
  }
  for (const [id, state] of latest) {
    const before = stored.get(id)
    const after = { ...state, line: 0, updatedAt: state.updatedAt ?? before?.updatedAt ?? null }
    if (!before) counts.added += 1
    else if (state.updatedAt !== null && before.updatedAt !== null && state.updatedAt < before.updatedAt) {
      counts.older += 1
      continue
    } else if (JSON.stringify(after) === JSON.stringify(before)) counts.unchanged += 1
    else counts.updated += 1
    stored.set(id, after)
  }
  return counts
}

it('counts every row once and stores what reading by hand would, over any files one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
      const context = workspace.as('contributor')
      const { id } = (await createSource(context, { name: 'Desk' })).source
      const stored = new Map<string, TicketRow>()
      for (const given of files) {
        const all = lines(given)
        const rows = all.filter(isTicket)
        const rejections = all.filter(isRefused)
        const report = await importRows(context, workspace.pool, id, { rows, rejections })
        const { contradicting, ...expected } = storeByHand(stored, rows)
        expect(report).toMatchObject({ ...expected, rowsRead: given.length })
        expect(report.rejected).toBe(rejections.length + contradicting)
        const { added, updated, unchanged, older, superseded, rejected } = report
        expect(added + updated + unchanged + older + superseded + rejected).toBe(given.length)
        const source = (await getSource(context, { sourceId: id })).source
        expect(source.records).toBe(stored.size)
      }
      expect(await ticketsOf(id)).toEqual(
        [...stored.values()]
          .map(({ externalId, openedAt, resolvedAt, updatedAt, attributes }) => ({
            externalId,
            openedAt,
            resolvedAt,
            updatedAt,
            attributes,
          }))
          .sort((a, b) => Buffer.compare(Buffer.from(a.externalId), Buffer.from(b.externalId))),
      )
    }),
    { numRuns: 25 },
  )
}, 120_000)

async function ticketsOf(sourceId: string) {
  const client = await workspace.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('ratchet.workspace_id', $1, true)", [workspace.workspaceId])
    const { rows } = await client.query(
      `select external_id as "externalId", opened_at as "openedAt", resolved_at as "resolvedAt",
         updated_at as "updatedAt", attributes from source_records where source_id = $1 order by external_id`,
      [sourceId],
    )
    return rows.map((found) => ({
      ...found,
      openedAt: found.openedAt.toISOString(),
      resolvedAt: found.resolvedAt?.toISOString() ?? null,
      updatedAt: found.updatedAt?.toISOString() ?? null,
    }))
  } finally {
    await client.query('rollback')
    client.release()
  }
}
