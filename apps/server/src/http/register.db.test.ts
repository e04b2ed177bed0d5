import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
beforeAll(async () => {
  server = await startApp()
  ada = await server.firstAdministrator()
  await server.call('/api/v1/teams', {
    method: 'POST',
    as: ada,
    body: { name: 'Desk', level: 'operational' },
  })
})
afterAll(() => server.stop())

interface Report {
  mapping: Record<string, string>
  counts: Record<string, number>
  rows: { line: number; outcome: string; claimedElsewhere: string | null; reasons: { field: string }[] }[]
}

async function send(path: 'imports' | 'import-previews', csv: string, mapping: Record<string, string> = {}) {
  const form = new FormData()
  form.append('file', new File([csv], 'register.csv', { type: 'text/csv' }))
  for (const [field, column] of Object.entries(mapping)) form.append(`mapping[${field}]`, column)
  const answer = await server.call(`/api/v1/backlog/${path}`, { method: 'POST', as: ada, raw: form })
  return { status: answer.status, report: answer.body.report as Report, body: answer.body }
}

async function download(): Promise<string> {
  const response = await fetch(`${server.app.address}/api/v1/backlog/register.csv`, {
    headers: { cookie: ada.cookie, origin: server.app.address },
  })
  expect(response.headers.get('content-type')).toContain('text/csv')
  return await response.text()
}

const foreign = [
  'Nr;Titel;Beschreibung;Team;Zustand;urgency',
  '1;Drucker im Flur klemmt;"jeden Montag;\noft auch dienstags";Desk;verified;4',
  "2;'=SUMME(A1) zeigt Fehler;;;offen;",
  '3;;ohne Titel;;;',
  '4;Gute Idee;;Kein Team;;',
  '1;Noch einmal;;;;',
  '5;Zu dringend;;;;9',
].join('\r\n')

test('a foreign register: guessed columns, a dry run, a report row by row, a claim instead of a status', async () => {
  const { report: preview } = await send('import-previews', foreign)
  expect(preview.mapping).toMatchObject({ id: 'Nr', sentence: 'Titel', status: 'Zustand' })
  expect(preview.counts).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 4 })
  expect(preview.rows.map(({ line, outcome, reasons }) => [line, outcome, reasons[0]?.field])).toEqual([
    [2, 'created', undefined],
    [4, 'created', undefined],
    [5, 'rejected', 'sentence'],
    [6, 'rejected', 'team'],
    [7, 'rejected', 'id'],
    [8, 'rejected', 'urgency'],
  ])
  const before = await server.call('/api/v1/improvements', { as: ada })
  expect(before.body.total).toBe(0)

  const { status, report } = await send('imports', foreign, preview.mapping)
  expect(status).toBe(201)
  expect(report.counts).toEqual(preview.counts)
  const { improvements } = (await server.call('/api/v1/improvements', { as: ada })).body as {
    improvements: { sentence: string; description: string; status: string; claimedElsewhere: string }[]
  }
  expect(improvements).toMatchObject([
    {
      sentence: 'Drucker im Flur klemmt',
      description: 'jeden Montag;\noft auch dienstags',
      status: 'idea',
      claimedElsewhere: 'verified',
    },
    { sentence: '=SUMME(A1) zeigt Fehler', status: 'idea', claimedElsewhere: '' },
  ])
  const again = await send('imports', foreign, preview.mapping)
  expect(again.report.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 })
})

test('a register of 2,500 rows goes in and comes out, and our own export imported again changes nothing', async () => {
  const rows = Array.from(
    { length: 2500 },
    (_, index) =>
      `L-${index},"Line ${index}, with ""quotes"" and 'marks'","@first ${index}\n-second",${index % 5 || ''}`,
  )
  const { report } = await send('imports', ['id,sentence,description,urgency', ...rows].join('\n'), {
    id: 'id',
    sentence: 'sentence',
    description: 'description',
    urgency: 'urgency',
  })
  expect(report.counts).toEqual({ created: 2500, updated: 0, unchanged: 0, rejected: 0 })
  const exported = await download()
  expect(exported).toContain(`"Line 7, with ""quotes"" and 'marks'","'@first 7\n-second"`)
  const { report: preview } = await send('import-previews', exported)
  expect(preview.counts).toEqual({ created: 0, updated: 0, unchanged: 2502, rejected: 0 })
  const { report: same } = await send('imports', exported, preview.mapping)
  expect(same.counts.unchanged).toBe(2502)
  expect(await download()).toBe(exported)
}, 120_000)

test('a changed cell changes that field only, and what is no register is refused in a sentence', async () => {
  const exported = await download()
  const changed = exported.replace('Drucker im Flur klemmt', 'Drucker im Flur klemmt immer')
  const { mapping } = (await send('import-previews', changed)).report
  expect((await send('imports', changed, mapping)).report.counts).toMatchObject({ updated: 1, created: 0 })
  const zip = await send('import-previews', 'PK\u0003\u0004rest of a workbook')
  expect(zip).toMatchObject({ status: 422, body: { code: 'invalid' } })
  expect(JSON.stringify(zip.body)).toContain('Excel workbook')
  const wrong = await send('imports', foreign, { sentence: 'Nowhere' })
  expect(wrong.status).toBe(422)
})
