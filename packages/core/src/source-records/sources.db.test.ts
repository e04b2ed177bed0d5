import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestWorkspace, testWorkspace } from '../../../../tests/support/workspace.ts'
import {
  countByAttribute,
  createServiceCalendar,
  createSource,
  listServiceCalendars,
  listSources,
  startRecordImport,
  updateServiceCalendar,
  updateSource,
} from './index.ts'
import { importRows, mapping, ticket } from './test-record-import.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await testWorkspace()
})
afterAll(() => workspace.dispose())
const contributor = () => workspace.as('contributor')

describe('a source', () => {
  it('is renamed, mapped and archived by the version that was read, each an event', async () => {
    const { source } = await createSource(contributor(), { name: 'Desk', preset: 'servicenow' })
    const change = (version: number, fields: object) =>
      updateSource(contributor(), { sourceId: source.id, version, ...fields })
    expect((await change(0, { name: 'Service desk', mapping })).source).toMatchObject({ version: 1, mapping })
    await expect(change(0, { name: 'Late' })).rejects.toMatchObject({ reason: 'stale_edit' })
    expect((await change(1, { name: 'Service desk' })).source.version).toBe(1)
    const { archivedAt } = (await change(1, { archived: true })).source
    expect(archivedAt).toBe(workspace.now.toISOString())
    expect((await workspace.history(source.id)).map(({ operation }) => operation)).toEqual([
      'create-source',
      'update-source',
      'update-source',
    ])
    const file = { sourceId: source.id, fileName: 'log.csv', fileBytes: 1, mapping }
    await expect(startRecordImport(contributor(), file)).rejects.toMatchObject({ reason: 'source_archived' })
    expect((await change(2, { archived: false })).source.archivedAt).toBeNull()
    await startRecordImport(contributor(), file)
  })

  it('is listed by name, archived ones last, and counted by attribute in a window of local days', async () => {
    const { id } = (await createSource(contributor(), { name: 'another desk' })).source
    const at = (openedAt: string, state: string | null) => ({
      openedAt,
      attributes: state === null ? {} : { state },
    })
    await importRows(contributor(), workspace.pool, id, {
      rows: [
        ticket(2, 'A', at('2026-03-01T22:59:59.000Z', 'new')), // still 1 March in Berlin
        ticket(3, 'B', at('2026-03-01T23:00:00.000Z', 'new')),
        ticket(4, 'C', at('2026-03-02T12:00:00.000Z', 'done')),
        ticket(5, 'D', at('2026-03-02T22:59:59.000Z', 'done')),
        ticket(6, 'E', at('2026-03-02T23:00:00.000Z', null)),
      ],
    })
    const count = async (window: object) =>
      (await countByAttribute(workspace.as('viewer'), { sourceId: id, attribute: 'state', ...window })).counts
    expect(await count({ from: '2026-03-02', to: '2026-03-02' })).toEqual([
      { value: 'done', count: 2 },
      { value: 'new', count: 1 },
    ])
    expect(await count({})).toEqual([
      { value: 'done', count: 2 },
      { value: 'new', count: 2 },
      { value: null, count: 1 },
    ])
    const { sources } = await listSources(workspace.as('viewer'), {})
    expect(sources.map(({ name, records }) => [name, records])).toEqual([
      ['another desk', 5],
      ['Service desk', 0],
    ])
  })
})

describe('a service calendar', () => {
  const hours = [{ weekday: 1, from: '08:00', to: '17:00' }]

  it('is added and changed, and refuses hours that overlap by naming them', async () => {
    const { calendar } = await createServiceCalendar(contributor(), { name: 'Office', zone: 'UTC', hours })
    expect(calendar).toMatchObject({ hours, holidays: [], version: 0 })
    const change = (fields: object) =>
      updateServiceCalendar(contributor(), { calendarId: calendar.id, version: 0, ...fields })
    await expect(
      change({ hours: [...hours, { weekday: 1, from: '16:00', to: '18:00' }] }),
    ).rejects.toMatchObject({ details: { errors: [{ path: 'hours.1' }] } })
    const holidays = [{ on: '2026-05-01', name: 'May Day' }]
    const changed = (await change({ holidays })).calendar
    expect((await listServiceCalendars(workspace.as('viewer'), {})).calendars).toEqual([changed])
    expect(changed).toMatchObject({ holidays, version: 1 })
    await expect(change({ name: 'Late' })).rejects.toMatchObject({ reason: 'stale_edit' })
    expect(await workspace.history(calendar.id)).toHaveLength(2)
  })
})
