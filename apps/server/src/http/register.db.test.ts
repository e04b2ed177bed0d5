import { readRegister, writeWorkbook } from '@ratchet/connectors'
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

async function send(
  path: 'imports' | 'import-previews',
  content: string | Uint8Array<ArrayBuffer>,
  mapping: Record<string, string> = {},
) {
  const form = new FormData()
  form.append('file', new File([content], 'register', { type: 'application/octet-stream' }))
  for (const [field, column] of Object.entries(mapping)) form.append(`mapping[${field}]`, column)
  const answer = await server.call(`/api/v1/backlog/${path}`, { method: 'POST', as: ada, raw: form })
  return { status: answer.status, report: answer.body.report as Report, body: answer.body }
}

const fetchRegister = (format: 'csv' | 'xlsx') =>
  fetch(`${server.app.address}/api/v1/backlog/register.${format}`, {
    headers: { cookie: ada.cookie, origin: server.app.address },
  })

async function download(): Promise<string> {
  const response = await fetchRegister('csv')
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

test('a foreign workbook is read like a foreign CSV: dates, a claim, one megabyte of text refused with its limit', async () => {
  const file = await writeWorkbook('Register', [
    ['Nr', 'Titel', 'Beschreibung', 'Zustand', 'Wiedervorlage'],
    ['X-1', 'Beamer flackert', "'=HYPERLINK(1)", 'verified', '2026-09-01'],
    ['X-2', 'Zu viel Text', 'x'.repeat(1_000_000), 'open', null],
  ])
  const { report } = await send('import-previews', file)
  expect(report.rows).toMatchObject([
    { line: 2, outcome: 'created', claimedElsewhere: 'verified' },
    {
      line: 3,
      outcome: 'rejected',
      reasons: [{ field: 'description', message: 'must be 20000 characters at most' }],
    },
  ])
  const sentence = await server.call('/api/v1/improvements', {
    method: 'POST',
    as: ada,
    body: { sentence: 'x'.repeat(900_000) },
  })
  expect(sentence).toMatchObject({ status: 422 })
  expect(JSON.stringify(sentence.body)).toContain('280 characters at most')
})

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

test('a register of 5,000 rows goes in and comes out unchanged, and our own exports change nothing', async () => {
  const scripts = ['plain', 'müde 🚀', 'الواي فاي ينقطع', "'=marks'", '<b>bold</b> & "quoted"']
  const records = Array.from({ length: 5000 }, (_, index) => ({
    id: `L-${index}`,
    sentence: `Line ${index}, ${scripts[index % 5]}`,
    description: `@first ${index}\n-second\u0085${scripts[(index + 1) % 5]}`,
    urgency: index % 5 === 0 ? '' : String(index % 5),
  }))
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = records.map((record) => Object.values(record).map(quoted).join(','))
  const names = ['id', 'sentence', 'description', 'urgency']
  const mapping = Object.fromEntries(names.map((name) => [name, name]))
  // A name that comes again thousands of rows later is as little taken as in the next row.
  const twice = `"L-0","Line that stands there twice","",""`
  const { report } = await send('imports', [names.join(','), ...lines, twice].join('\n'), mapping)
  expect(report.counts).toEqual({ created: 5000, updated: 0, unchanged: 0, rejected: 1 })

  const csv = await download()
  const workbook = new Uint8Array(await (await fetchRegister('xlsx')).arrayBuffer())
  for (const file of [csv, workbook]) {
    const { report: same } = await send('imports', file)
    expect(same.counts).toEqual({ created: 0, updated: 0, unchanged: 5002, rejected: 0 })
  }
  expect(await download()).toBe(csv)

  const asRead = (bytes: Uint8Array) =>
    readRegister(bytes).rows.map(({ cells }) => Object.values(cells).join('\u001f'))
  expect(asRead(workbook)).toEqual(asRead(new TextEncoder().encode(csv)))
  // In the order of the file, under the names they had there.
  const out = readRegister(workbook).rows.map(({ cells }) => cells)
  const told = out.flatMap(({ reference: id = '', sentence = '', description, urgency }) =>
    sentence.startsWith('Line ') ? [{ id, sentence, description, urgency }] : [],
  )
  expect(told).toEqual(records)
}, 240_000)
