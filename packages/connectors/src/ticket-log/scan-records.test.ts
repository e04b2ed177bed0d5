import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAll, table } from './sample-log.ts'
import { longestRecordBytes, RecordScanner } from './scan-records.ts'

/** All well-formed records of a text as the scanner cuts them, given in parts. */
function scanned(text: string, delimiter: string, partSize: number): string[][] {
  const scanner = new RecordScanner(delimiter.charCodeAt(0))
  const bytes = Buffer.from(text)
  const records: string[][] = []
  const drain = () => {
    while (scanner.next()) {
      if (records.length === 0) scanner.expect(scanner.count)
      expect(scanner.kind).toBe('record')
      records.push(
        Array.from({ length: scanner.count }, (_, i) => {
          const cell = scanner.bytes.toString('utf8', scanner.starts[i], scanner.ends[i])
          return scanner.doubled[i] === 1 ? cell.replaceAll('""', '"') : cell
        }),
      )
    }
  }
  for (let from = 0; from < bytes.length; from += partSize) {
    scanner.append(bytes.subarray(from, from + partSize))
    drain()
  }
  scanner.end()
  drain()
  return records
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '"', ',', ';', '\n', '\r\n', '7'),
  maxLength: 6,
})
const cellsOf = (columns: number) => fc.array(cell, { minLength: columns, maxLength: columns })
const anyTable = fc
  .integer({ min: 2, max: 5 })
  .chain((columns) => fc.array(cellsOf(columns), { minLength: 1 }))
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

test('well-formed tables are cut as csv-parse cuts them, whatever the parts', () => {
  fc.assert(
    fc.property(
      anyTable,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (rows, delimiter, lineEnd, partSize, lastLineEnd) => {
        const text =
          rows.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd) + (lastLineEnd ? lineEnd : '')
        expect(scanned(text, delimiter, partSize)).toEqual(
          parse(text, { delimiter, record_delimiter: lineEnd }),
        )
      },
    ),
  )
})

test('unquoted cells too', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'é', '7', '-', ' '), maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(plain, plain, plain), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, partSize) => {
        const text = rows.map((cells) => cells.join(',')).join('\n')
        expect(scanned(text, ',', partSize)).toEqual(parse(text, { skip_empty_lines: true }))
      },
    ),
  )
})

test('any rubbish is read the same in any parts, and every row is accounted for', async () => {
  const rubbish = fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '1', '\0', 'é'),
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(rubbish, fc.integer({ min: 1, max: 20 }), async (text, partSize) => {
      const file = table('INC1,2026-03-02,,x') + text
      const [whole, parted] = [await readAll(file), await readAll(file, {}, { partSize })]
      expect(parted).toEqual(whole)
      expect(whole.rows.length + whole.rejections.length).toBe(whole.rowsRead)
    }),
  )
})

describe('a broken quote costs its row only', () => {
  const row = (n: number, category = 'network') => `INC${n},2026-03-02 09:12,,${category}`

  test.each([
    ['never closed, at row 70,000', '"net'],
    ['closed in front of a letter', '"net"work'],
    ['closed in the next quoted row', '"net', '"disk, full"'],
    ['followed by rows with empty quoted cells', '"net', '""'],
  ])('%s', async (_, broken, others = 'network') => {
    const rows = Array.from({ length: 100_000 }, (_, i) => row(i, i === 70_000 ? broken : others))
    const read = await readAll(table(...rows))
    expect(read.rejections.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 70_002, code: 'broken_quote' },
    ])
    expect(read.rows.length).toBe(99_999)
    expect(read.rejections[0]?.reason).toContain('reading goes on at line 70003')
  })

  test('the lines of its text are not taken for rows', async () => {
    const read = await readAll(table(row(1), row(2, '"He said "hi" and\nleft, then\ncame back"'), row(3)))
    expect(read.rejections).toMatchObject([
      { line: 3, code: 'broken_quote', text: expect.stringContaining('INC2') },
    ])
    expect(read.rows.map(({ externalId }) => externalId)).toEqual(['INC1', 'INC3'])
  })

  test('in the last row of the file', async () => {
    const read = await readAll(table(row(1), row(2, '"net')))
    expect(read.rejections).toMatchObject([{ line: 3, code: 'broken_quote' }])
    expect(read.rowsRead).toBe(2)
  })

  test('quotes inside a cell that does not begin with one are characters', async () => {
    const read = await readAll(table(row(1, '24" screen')))
    expect(read.rows[0]?.attributes.category).toBe('24" screen')
  })

  test('rows that all look broken cost time that grows with the file, not with its square', async () => {
    const rows = 'x","y\n'.repeat(300_000)
    const started = performance.now()
    const read = await readAll(table(row(1), rows, row(2)))
    expect(read.rows.length).toBe(2)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a cell of 10 MB', () => {
  const long = 'x'.repeat(10 * longestRecordBytes)
  const lines = 'some text, and more\n'.repeat(longestRecordBytes / 2)

  test.each([
    ['in one line', long],
    ['in quotes', `"${long}"`],
    ['in quotes, with line breaks', `"${lines}"`],
  ])('is refused and not held in the memory: %s', async (_, text) => {
    const read = await readAll(table('INC1,2026-03-02,,a', `INC2,2026-03-02,,${text}`, 'INC3,2026-03-02,,b'))
    expect(read.rows.map(({ externalId }) => externalId)).toEqual(['INC1', 'INC3'])
    expect(read.rejections[0]).toMatchObject({ line: 3, code: 'record_too_long' })
  })

  test('the scanner keeps about a megabyte of it', () => {
    const scanner = new RecordScanner(44)
    const part = Buffer.from('x'.repeat(50_000))
    for (let i = 0; i < 400; i++) {
      scanner.append(part)
      scanner.next()
    }
    expect(scanner.bytes.length).toBeLessThan(6 * longestRecordBytes)
  })
})
