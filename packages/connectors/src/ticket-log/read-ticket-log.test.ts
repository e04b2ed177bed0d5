import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { TicketLogError } from './errors.ts'
import { expandGzip } from './expand-gzip.ts'
import { inParts, readAll, sampleHeader, table } from './sample-log.ts'

const codes = (read: { rejections: { line: number; code: string }[] }) =>
  read.rejections.map(({ line, code }) => `${line} ${code}`)
const ids = (read: { rows: { externalId: string }[] }) => read.rows.map(({ externalId }) => externalId)
async function all(parts: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of parts) expect(part.length).toBeGreaterThan(0)
}
const good = 'INC1,2026-03-02 09:12,2026-03-03 10:00,network'

describe('a row becomes a ticket', () => {
  test('with moments in UTC, trimmed attributes, and what is not known left out', async () => {
    const { rows, rejections } = await readAll(
      table(' INC1 ,2026-03-02 09:12,2026-03-03T10:00:30,  network ', 'INC2,2026-03-02 09:12,?,N/A'),
      { zone: 'Europe/Berlin' },
    )
    expect(rejections).toEqual([])
    expect(rows).toEqual([
      {
        line: 2,
        externalId: 'INC1',
        openedAt: '2026-03-02T08:12:00.000Z',
        respondedAt: null,
        resolvedAt: '2026-03-03T09:00:30.000Z',
        closedAt: null,
        updatedAt: null,
        attributes: { category: 'network' },
      },
      expect.objectContaining({ externalId: 'INC2', resolvedAt: null, attributes: {} }),
    ])
  })

  test('a cell may hold line breaks, doubled quotes and delimiters, and lines are counted on', async () => {
    const read = await readAll(
      table('INC1,2026-03-02,,"a ""b"",\r\nc"', 'INC2,never,,', 'INC3,2026-03-02,,x'),
    )
    expect(read.rows[0]?.attributes).toEqual({ category: 'a "b",\r\nc' })
    expect(codes(read)).toEqual(['4 not_a_date'])
    expect(read.rows[1]?.line).toBe(5)
  })

  test('every record ends in rows or rejections', async () => {
    const read = await readAll(table(good, '', ',,,', 'INC2,2026-03-02', good))
    expect(read.rowsRead).toBe(4)
    expect(read.rows.length + read.rejections.length).toBe(4)
  })
})

describe('a row is refused, with its line and a reason, and the rest is kept', () => {
  test.each([
    ['opened and id missing', ['INC1,,,x', ',2026-03-02,,x'], ['2 opened_missing', '3 id_missing']],
    ['an id longer than 200', [`${'9'.repeat(201)},2026-03-02,,x`], ['2 id_too_long']],
    ['resolved before opened', ['INC1,2026-03-02,2026-03-01,x'], ['2 resolved_before_opened']],
    ['opened in the future', ['INC1,2027-03-02,,x'], ['2 date_in_future']],
    ['before there were tickets', ['INC1,1899-12-31,,x'], ['2 date_too_early']],
    [
      'mixed date formats',
      ['INC1,02.03.2026 09:12,,x', 'INC2,soon,,x'],
      ['2 other_date_format', '3 not_a_date'],
    ],
    [
      'a day that does not exist',
      ['INC1,2026-02-30,,x', 'INC2,2026-03-02 24:30,,x'],
      ['2 no_such_date', '3 no_such_date'],
    ],
    ['an offset in the middle', ['INC1,2026-03-02 09:12+01:00,,x'], ['2 zone_unexpected']],
    [
      'a cell too many or too few',
      ['INC1,2026-03-02,,x,y', 'INC2,2026-03-02,'],
      ['2 cells_differ', '3 cells_differ'],
    ],
    ['NUL in a mapped cell', ['INC1,2026-03-02,,a\0b'], ['2 nul_in_cell']],
  ])('%s', async (_, bad, expected) => {
    const read = await readAll(table(...bad, good))
    expect(codes(read)).toEqual(expected)
    expect(ids(read)).toEqual(['INC1'])
    for (const { reason } of read.rejections) expect(reason).toMatch(/^\S.*\.$|\?$/)
  })

  test('where the times carry an offset, the ones without are refused', async () => {
    const read = await readAll(table('INC1,2026-03-02 09:12Z,2026-03-02T10:30:00.000+0100,x', good), {
      timesCarryZone: true,
    })
    expect(codes(read)).toEqual(['3 zone_missing'])
    expect(read.rows[0]).toMatchObject({
      openedAt: '2026-03-02T09:12:00.000Z',
      resolvedAt: '2026-03-02T09:30:00.000Z',
    })
  })

  test('NUL elsewhere, and an extra empty cell at the end, do no harm', async () => {
    const read = await readAll(
      'id,opened,resolved,category,note\nINC1,2026-03-02,,x,a\0b\nINC2,2026-03-02,,x,y,\n',
    )
    expect(ids(read)).toEqual(['INC1', 'INC2'])
  })

  test('months and days that swap: impossible ones are refused as such, and a pattern is a warning', async () => {
    const rows = [
      'INC1,25/03/2026,,x',
      'INC2,03/25/2026,,x',
      'INC3,04/03/2026,,x',
      'INC4,03/26/2026,,x',
      'INC5,03/27/2026,,x',
      'INC6,05/03/2026,,x',
    ]
    const read = await readAll(table(...rows), { dateFormat: 'dd/mm/yyyy' })
    expect(codes(read)).toEqual(['3 day_month_swapped', '5 day_month_swapped', '6 day_month_swapped'])
    expect(read.rejections[0]?.reason).toContain('day and month exchanged')
    expect(read.warnings).toEqual([
      { code: 'day_month_swapped_rows', params: { rows: 3, firstLine: 3, lastLine: 6, doubtful: 1 } },
    ])
  })

  test('the beginning of Unix time and a date of zeros mean that a date is not set', async () => {
    const read = await readAll(
      table(
        'INC1,2026-03-02,1970-01-01 00:00:00,x',
        'INC2,2026-03-02,0000-00-00 00:00:00,x',
        'INC3,2026-03-02,1970-01-01 01:00:00,x',
        'INC4,1970-01-01,,x',
      ),
      { zone: 'Europe/Berlin' },
    )
    expect(read.rows.map(({ resolvedAt }) => resolvedAt)).toEqual([null, null, null])
    expect(codes(read)).toEqual(['5 opened_missing'])
  })

  test('a long attribute is cut, not refused, and never in the middle of a character', async () => {
    const read = await readAll(table(`INC1,2026-03-02,,${'x'.repeat(199)}😀`))
    expect(read.rows[0]?.attributes.category).toBe('x'.repeat(199))
    expect(read.warnings).toEqual([{ code: 'attribute_cut', params: { column: 'category', count: 1 } }])
  })
})

describe('encodings', () => {
  test.each(['utf-16le', 'utf-16be'] as const)('%s, cut into parts of any size', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${table('INC1,2026-03-02,,Grüße 😀')}`, 'utf16le')
    if (encoding === 'utf-16be') bytes.swap16()
    for (const partSize of [1, 3, 1000]) {
      const read = await readAll(bytes, { encoding }, { partSize })
      expect(read.rows[0]?.attributes).toEqual({ category: 'Grüße 😀' })
    }
  })

  test('Windows-1252 and a UTF-8 byte order mark', async () => {
    const bytes = Buffer.from(table('INC1,2026-03-02,,Stra\u00dfe \u0080'), 'latin1')
    const read = await readAll(bytes, { encoding: 'windows-1252' })
    expect(read.rows[0]?.attributes).toEqual({ category: 'Straße €' })
    expect(ids(await readAll(`\ufeff${table(good)}`, {}, { partSize: 1 }))).toEqual(['INC1'])
  })

  test('invalid UTF-8 later in the file costs its rows only', async () => {
    const bytes = Buffer.concat([
      Buffer.from(table(good, 'INC2,2026-03-02,,Grüße')),
      Buffer.from('INC3,2026-03-02,,Gr\xfc\xdfe\n', 'latin1'),
      Buffer.from('INC4,2026-03-02,,Grüße\n'),
    ])
    const read = await readAll(bytes)
    expect(codes(read)).toEqual(['4 not_utf8'])
    expect(ids(read)).toEqual(['INC1', 'INC2', 'INC4'])
  })
})

describe('what the file is', () => {
  const refused = async (file: string | Uint8Array, message: RegExp) => {
    const error = await readAll(file).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(TicketLogError)
    expect((error as TicketLogError).message).toMatch(message)
  }

  test('no table: it is called what it is', async () => {
    await refused('', /empty/)
    await refused('\n\n', /empty/)
    await refused(`${sampleHeader}\n`, /no row below/)
    await refused(Buffer.from('PK\u0003\u0004rest'), /zip archive or an Excel workbook/)
    await refused('%PDF-1.7', /PDF/)
    await refused('[{"id": 1}]', /JSON/)
    await refused('<!DOCTYPE html><html>', /web page/)
    await refused(
      'number,opened\n1,2026-03-02\n',
      /no column "id", "resolved", "category"; it has "number", "opened"/,
    )
    await refused(`${'a,'.repeat(3000)}\n1\n`, /3001 columns/)
  })

  test('gzip is read as what it holds, damaged gzip is refused, and so is one that unpacks to too much', async () => {
    const packed = gzipSync(table(good, good))
    expect(ids(await readAll(packed, {}, { partSize: 7 }))).toEqual(['INC1', 'INC1'])
    expect((await readAll(packed)).bytesRead).toBe(packed.length)
    await refused(packed.subarray(0, 40), /damaged/)
    await refused(gzipSync(Buffer.from('%PDF-1.7')), /PDF/)
    const bomb = expandGzip(inParts(gzipSync(Buffer.alloc(3_000_000)), 1000), 1_000_000)
    await expect(all(bomb)).rejects.toThrow(/more than 1 MB/)
  })

  test('an error of whoever gives the parts reaches the caller as it is', async () => {
    async function* failing() {
      yield gzipSync(table(good)).subarray(0, 20)
      throw new Error('the disk is gone')
    }
    await expect(all(expandGzip(failing()))).rejects.toThrow('the disk is gone')
  })

  test('500 columns, repeated names, a line that names the delimiter, names that differ in capitals', async () => {
    const names = Array.from({ length: 500 }, (_, i) =>
      i < 3 ? ['ID', 'opened', 'resolved'][i] : 'category',
    )
    const cells = Array.from({ length: 500 }, (_, i) => (i < 3 ? ['7', '2026-03-02', ''][i] : `c${i}`))
    const read = await readAll(`sep=;\r\n${names.join(';')}\r\n${cells.join(';')}\r\n`, {
      delimiter: ';',
      attributes: [
        { column: 'category', name: 'first' },
        { column: 'category (497)', name: 'last' },
      ],
    })
    expect(read.rows).toMatchObject([{ line: 3, attributes: { first: 'c3', last: 'c499' } }])
  })
})
