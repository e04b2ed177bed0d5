import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Person, startApp, type TestApp } from '../../../../tests/support/running-app.ts'

let server: TestApp
let ada: Person
beforeAll(async () => {
  server = await startApp({ clock: () => new Date('2026-05-20T10:00:00Z') })
  ada = await server.firstAdministrator()
})
afterAll(() => server.stop())

const metrics = '/api/v1/metrics'
const mapping = {
  timeColumn: 'day',
  valueColumn: 'hours',
  dateFormat: 'iso',
  decimalMark: '.',
  zone: 'Europe/Berlin',
}

async function define(change: object = {}): Promise<string> {
  const definition = {
    name: 'Response',
    unit: 'h',
    direction: 'decrease',
    kind: 'continuous',
    period: 'day',
    zone: 'Europe/Berlin',
  }
  const { body } = await server.call(metrics, { method: 'POST', as: ada, body: { ...definition, ...change } })
  return (body.metric as { id: string }).id
}

/** Send a file to a metric's `imports` or `import-previews`. */
async function send(
  path: 'imports' | 'import-previews',
  metricId: string,
  content: string | Uint8Array<ArrayBuffer>,
  chosen: object = mapping,
): Promise<Answer> {
  const form = new FormData()
  form.append('file', new File([content], 'hours.csv', { type: 'text/csv' }))
  for (const [field, value] of Object.entries(chosen)) form.append(`mapping[${field}]`, String(value))
  return await server.call(`${metrics}/${metricId}/${path}`, { method: 'POST', as: ada, raw: form })
}

async function points(metricId: string): Promise<unknown[]> {
  const { body } = await server.call(`${metrics}/${metricId}/series`, { as: ada })
  return (body.points as { periodStart: string; value: number }[]).map(({ periodStart, value }) => [
    periodStart,
    value,
  ])
}

it('imports a file once, and the same file again changes nothing', async () => {
  const metricId = await define()
  const content = 'day,hours\n2026-05-04,8\n2026-05-05,n/a\n2026-05-06,\n2026-05-07,6.5\n2026-05-20,1\n'
  const first = await send('imports', metricId, content)
  expect(first).toMatchObject({
    status: 201,
    body: { report: { rowsRead: 5, added: 2, rejected: 2, unchanged: 0 } },
  })
  expect(first.body.report).toMatchObject({ fileName: 'hours.csv', rejections: [{ line: 3 }, { line: 6 }] })
  const again = await send('imports', metricId, content)
  expect(again.body.report).toMatchObject({ id: null, added: 0, unchanged: 2 })
  expect(await points(metricId)).toEqual([
    ['2026-05-04', 8],
    ['2026-05-07', 6.5],
  ])
  const { body } = await server.call(`${metrics}/${metricId}/imports`, { as: ada })
  expect(body.reports).toEqual([first.body.report])
})

it('previews with what it can guess, and writes nothing', async () => {
  const metricId = await define()
  const german = '\u{feff}Tag;Stunden\r\n04.05.2026;8,5\r\n13.05.2026;6,25\r\n'
  const { status, body } = await send('import-previews', metricId, german, {})
  expect(status).toBe(200)
  expect(body.preview).toMatchObject({
    columns: ['Tag', 'Stunden'],
    delimiter: ';',
    mapping: {
      timeColumn: 'Tag',
      valueColumn: 'Stunden',
      dateFormat: 'dd.mm.yyyy',
      decimalMark: ',',
      zone: 'Europe/Berlin',
    },
    report: { added: 2, rejected: 0 },
    first: '2026-05-04',
    last: '2026-05-13',
  })
  expect(await points(metricId)).toEqual([])
})

it('leaves open what is not clear, and takes what the person chose', async () => {
  const metricId = await define()
  const unclear = 'day,hours\n04/05/2026,8\n05/05/2026,7\n'
  const open = await send('import-previews', metricId, unclear, {})
  expect(open.body.preview).toMatchObject({ report: null, first: null, mapping: { decimalMark: '.' } })
  const chosen = await send('import-previews', metricId, unclear, { dateFormat: 'dd/mm/yyyy' })
  expect(chosen.body.preview).toMatchObject({ first: '2026-05-04', last: '2026-05-05', report: { added: 2 } })
})

it('asks for the decimal mark while a number can be read in two ways', async () => {
  const metricId = await define()
  const content = 'day;hours\n2026-05-04;1.234\n2026-05-05;2.345\n'
  const { body } = await send('import-previews', metricId, content, {})
  expect(body.preview).toMatchObject({ report: null })
  expect((body.preview as { notes: string[] }).notes.join(' ')).toContain('choose the decimal mark')
  await send('imports', metricId, content, { ...mapping, decimalMark: ',' })
  expect(await points(metricId)).toEqual([
    ['2026-05-04', 1234],
    ['2026-05-05', 2345],
  ])
})

it('puts a proportion on its denominators', async () => {
  const metricId = await define({ kind: 'proportion', unit: '%' })
  const content = 'day,late,all\n2026-05-04,3,4\n2026-05-05,5,4\n2026-05-06,1,\n2026-05-07,1,0\n'
  const { body } = await send('imports', metricId, content, {
    ...mapping,
    valueColumn: 'late',
    denominatorColumn: 'all',
  })
  expect(body.report).toMatchObject({ added: 1, rejected: 3 })
  expect(await points(metricId)).toEqual([['2026-05-04', 75]])
})

describe('a bad file', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, object]>([
    ['an empty file', '', mapping],
    ['a header without rows', 'day,hours\n', mapping],
    ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 0]), mapping],
    ['a column that is not there', 'day,minutes\n2026-05-04,8\n', mapping],
    ['a zone that is none', 'day,hours\n2026-05-04,8\n', { ...mapping, zone: 'Berlin' }],
    ['a format that is none', 'day,hours\n2026-05-04,8\n', { ...mapping, dateFormat: 'roman' }],
    [
      'several series in one',
      'day,hours\n2026-05-04,8\n2026-05-04,7\n2026-05-04,6\n2026-05-05,5\n2026-05-05,4\n',
      mapping,
    ],
    [
      'several values a day',
      'day,hours\n2026-05-04T08:00,8\n2026-05-04T09:00,7\n2026-05-04T10:00,6\n',
      mapping,
    ],
    ['no mapping', 'day,hours\n2026-05-04,8\n', {}],
  ])('%s is refused with a problem document, and nothing is written', async (_, content, chosen) => {
    const metricId = await define()
    const answer = await send('imports', metricId, content, chosen)
    expect(answer).toMatchObject({ status: 422, type: 'application/problem+json', body: { code: 'invalid' } })
    expect(answer.body.errors).not.toEqual([])
    expect(await points(metricId)).toEqual([])
  })

  it.each([
    ['dates of another format', '2026-05-04,8\n04.05.2026,9\n', [3]],
    ['days that do not exist', '2026-02-30,8\n2026-05-04,9\n', [2]],
    ['times with and without a zone', '2026-05-04T10:00,8\n2026-05-05T10:00,8\n2026-05-06T10:00Z,9\n', [4]],
    ['duplicate times', '2026-05-04,8\n2026-05-04,9\n', [3]],
    ['two times in one period', '2026-05-04T08:00,8\n2026-05-04T09:00,9\n', [3]],
    ['NaN and infinity', '2026-05-03,NaN\n2026-05-04,Infinity\n2026-05-05,1e999\n2026-05-06,8\n', [2, 3, 4]],
    ['a year that is a slip', '0202-05-04,8\n2026-05-04,9\n', [2]],
    ['days to come', '2026-05-04,9\n2026-05-20,8\n2027-05-04,8\n', [3, 4]],
  ])('%s are rejected by line; the other rows are imported', async (_, rows, lines) => {
    const metricId = await define()
    const { status, body } = await send('imports', metricId, `day,hours\n${rows}`)
    const report = body.report as {
      rejections: { line: number; reason: string }[]
      added: number
      rowsRead: number
    }
    expect(status).toBe(201)
    expect(report.rejections.map(({ line }) => line)).toEqual(lines)
    for (const { reason } of report.rejections) expect(reason).toMatch(/^["A-Z].*\.$/)
    expect(report.added).toBe(report.rowsRead - lines.length)
    expect(await points(metricId)).toHaveLength(report.added)
  })

  it('that is too large is refused before it is read', async () => {
    const metricId = await define()
    const answer = await send('imports', metricId, `day,hours\n${'2026-05-04,8\n'.repeat(400_000)}`)
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([{ path: 'file', message: 'is larger than 5 MB; split the file' }])
  })
})

it('refuses the second writer of a definition with the record as it stands', async () => {
  const metricId = await define()
  const edit = (name: string) =>
    server.call(`${metrics}/${metricId}`, { method: 'PATCH', as: ada, body: { version: 0, name } })
  expect((await edit('First')).status).toBe(200)
  expect(await edit('Second')).toMatchObject({
    status: 409,
    body: { reason: 'stale_edit', current: { name: 'First', version: 1 } },
  })
})

it('gives the chart and the series as files that carry their names, guarded and standing alone', async () => {
  const metricId = await define()
  await send('imports', metricId, 'day,hours\n2026-05-04,8\n2026-05-05,6\n2026-05-07,6.5\n')
  const left = { periodStart: '2026-05-05', excluded: true, reason: '=HYPERLINK("x"), closed' }
  const answer = await server.call(`${metrics}/${metricId}/exclusions`, {
    method: 'POST',
    as: ada,
    body: left,
  })
  expect(answer.status).toBe(201)
  const fetchFile = async (path: string) => {
    const response = await fetch(new URL(`${metrics}/${metricId}/${path}`, server.app.address), {
      headers: { cookie: ada.cookie },
    })
    return {
      response,
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
    }
  }
  const svg = await fetchFile('chart.svg?language=de&region=de-AT&theme=dark')
  expect(svg.response.headers.get('content-type')).toContain('image/svg+xml')
  expect(svg.response.headers.get('content-disposition')).toMatch(/filename/)
  expect(svg.text).toMatch(/^<svg/)
  expect(svg.text).not.toMatch(/<script|var\(--/)
  const csv = await fetchFile('series.csv')
  expect(csv.response.headers.get('content-type')).toContain('text/csv')
  expect(csv.text.charCodeAt(0)).toBe(0xfeff)
  const lines = csv.text.trim().split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[2]).toContain(`left_out,,"'=HYPERLINK(""x""), closed"`)
  expect(lines[3]).toBe('2026-05-06,,,,,,,,,,,,')
})
