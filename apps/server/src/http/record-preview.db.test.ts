import { recordHeadBytes } from '@ratchet/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Answer, type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
let sourceId: string
beforeAll(async () => {
  server = await startApp({ clock: () => new Date('2026-05-20T10:00:00Z') })
  ada = await server.firstAdministrator()
  const { body } = await server.call('/api/v1/sources', { method: 'POST', as: ada, body: { name: 'Desk' } })
  sourceId = (body.source as { id: string }).id
})
afterAll(() => server.stop())

const rows = Array.from({ length: 20 }, (_, i) => `T${i},${i + 1}.3.2026 08:00,,kim,c${i % 3}`).join('\n')
const file = `Ticket,Opened,Resolved,Assignee,Category\n${rows}\n`

async function preview(fields: Record<string, string>, content: string = file, as = ada): Promise<Answer> {
  const form = new FormData()
  form.append('file', new File([content], 'tickets.csv', { type: 'text/csv' }))
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return await server.call('/api/v1/record-previews', { method: 'POST', as, raw: form })
}

it('says what the file holds, and takes the zone of the workspace', async () => {
  const { status, body } = await preview({ whole: 'true', fileName: 'tickets.csv', sourceId })
  expect(status).toBe(200)
  expect(body.preview).toMatchObject({
    mapping: {
      dateFormat: 'dd.mm.yyyy',
      externalIdColumn: 'Ticket',
      openedColumn: 'Opened',
      attributes: [{ column: 'Category', name: 'Category' }],
    },
    reading: { used: 20, rejected: 0, tickets: 20 },
  })
})

it('takes what was chosen, none of a column too', async () => {
  const mapping = JSON.stringify({ resolvedColumn: null, attributes: [], dateFormat: 'iso' })
  const { body } = await preview({ whole: 'true', mapping, preset: 'jira' })
  expect(body.preview).toMatchObject({
    preset: 'jira',
    mapping: { resolvedColumn: null, attributes: [], dateFormat: 'iso' },
    reading: { used: 0, rejected: 20 },
  })
})

it('refuses what is no table, no mapping, and more than a head', async () => {
  expect(await preview({}, 'PK\u0003\u0004')).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'file', message: expect.stringContaining('zip archive') }] },
  })
  expect((await preview({ mapping: '{' })).status).toBe(422)
  expect((await preview({ mapping: '{"zone":"Nowhere"}' })).body.errors).toMatchObject([
    { path: 'mapping.zone' },
  ])
  expect((await preview({}, 'x'.repeat(recordHeadBytes + 1))).status).toBe(422)
})
