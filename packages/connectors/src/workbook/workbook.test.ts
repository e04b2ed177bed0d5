import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packInParts, readZip, writeZip } from '../zip/index.ts'
import { isWorkbook, readWorkbook, WorkbookError, writeWorkbook } from './index.ts'
import { kindOfFormat, numberText } from './number-format.ts'
import { columnLetters } from './write.ts'

const bounds = { mostRows: 20_000, mostColumns: 200 }
const rowsOf = (bytes: Uint8Array) => readWorkbook(bytes, bounds)

test('what is written comes back as it was: emoji, right to left, line breaks, marks of XML, control characters', async () => {
  const texts = [
    '🚀 fertig',
    'مرحبا بالعالم',
    'a\nb\r\nc',
    '<b>&amp;"\'',
    ' spaces ',
    '_x000D_',
    '\u0001\u000b',
    '=1+1',
  ]
  const rows = rowsOf(
    await writeWorkbook('Backlog', [
      ['n', ...texts.map(() => 't')],
      [1.5, ...texts],
    ]),
  )
  expect(rows[1]).toEqual({ line: 2, cells: ['1.5', ...texts] })
})

test('any text and any number comes back', async () => {
  const text = fc.string({
    unit: fc.constantFrom('_', 'x', '0', 'D', '_x000D_', '\r', '\n', '<', '&', '"', '🦊', '\u0000', ' ', 'é'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 5 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      async (cells, number) => {
        const [, row] = rowsOf(await writeWorkbook('S', [['head'], [number, ...cells, 'end']]))
        expect(row?.cells.slice(1)).toEqual([...cells, 'end'])
        // A spreadsheet knows no negative zero.
        expect(Number(row?.cells[0])).toBe(number + 0)
      },
    ),
    { numRuns: 50 },
  )
})

interface Made {
  sheet: string
  strings?: string
  styles?: string
  workbook?: string
}

/** A workbook as other programs write it. */
function made({ sheet, strings = '', styles = '', workbook = '' }: Made): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`
  const relations = [
    relation('rId1', 'worksheet', '/xl/worksheets/first.xml'),
    relation('rId2', 'worksheet', 'worksheets/second.xml'),
    relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
    relation('rId4', 'styles', 'styles.xml'),
  ]
  const file = (name: string, xml: string) => ({ name, bytes: new TextEncoder().encode(xml) })
  return writeZip([
    file(
      'xl/workbook.xml',
      workbook ||
        `<x:workbook xmlns:x="main" xmlns:r="${type}"><x:sheets><x:sheet name="Hidden" state="hidden" r:id="rId1"/><x:sheet name="Shown" r:id="rId2"/></x:sheets></x:workbook>`,
    ),
    file('xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`),
    file('xl/worksheets/first.xml', '<worksheet/>'),
    file('xl/worksheets/second.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    file('xl/sharedStrings.xml', `<sst>${strings}</sst>`),
    file('xl/styles.xml', styles || '<styleSheet/>'),
  ])
}

test('the first visible sheet of a foreign workbook: shared and rich texts, dates, shares, stored results', () => {
  const rows = rowsOf(
    made({
      strings: '<si><t>Title</t></si><si><r><t>Wi-</t></r><r><t>Fi</t></r><rPh><t>no</t></rPh></si>',
      styles:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="22"/></cellXfs></styleSheet>',
      sheet:
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row><row r="4"/>' +
        '<row r="5"><c r="A5" s="1"><v>46146</v></c><c r="B5" s="2"><v>0.35</v></c><c r="C5" s="3"><v>46146.5</v></c>' +
        '<c r="D5"><f>SUM(1,2)</f><v>3</v></c><c r="E5" t="str"><f>A1</f><v>text</v></c><c r="F5" t="b"><v>1</v></c><c r="G5" t="e"><v>#REF!</v></c><c r="H5"><v>4.0999999999999996</v></c></row>',
    }),
  )
  expect(rows).toEqual([
    { line: 3, cells: ['Title', '', 'Wi-Fi'] },
    { line: 5, cells: ['2026-05-04', '35', '2026-05-04T12:00:00', '3', 'text', 'TRUE', '#REF!', '4.1'] },
  ])
})

const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  [
    'a formula without a result',
    () => made({ sheet: '<row r="1"><c r="B1"><f>1+1</f></c></row>' }),
    'Cell B1 holds a formula',
  ],
  [
    'entities that multiply',
    () => made({ sheet: '', strings: '', styles: `${bomb}<styleSheet>&b;</styleSheet>` }),
    'XML that no spreadsheet writes',
  ],
  [
    'an entity nobody declared',
    () => made({ sheet: '<row><c t="str"><v>&xxe;</v></c></row>' }),
    'XML that no spreadsheet writes',
  ],
  ['too many columns', () => made({ sheet: '<row r="1"><c r="ZZ1"><v>1</v></c></row>' }), '200 columns'],
  [
    'a zip of something else',
    () => writeZip([{ name: 'a.txt', bytes: new Uint8Array(3) }]),
    'no Excel workbook',
  ],
  ['half a file', async () => (await writeWorkbook('S', [['a'], ['b']])).subarray(0, 300), 'damaged'],
  [
    'an old or protected workbook',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    'protected by a password',
  ],
])('%s is refused in a sentence', async (_, make, said) => {
  const bytes = await make()
  expect(() => rowsOf(bytes)).toThrow(WorkbookError)
  expect(() => rowsOf(bytes)).toThrow(said)
})

test('two hundred thousand rows, and a bomb of a few kilobytes, are refused in bounded memory and time', async () => {
  const startedAt = Date.now()
  const many = await writeWorkbook(
    'S',
    Array.from({ length: 200_001 }, (_, index) => [index, 'A sentence of a register']),
  )
  expect(() => rowsOf(many)).toThrow('more than 20000 rows')
  const zeros = function* () {
    yield '<worksheet><sheetData>'
    for (let index = 0; index < 300; index += 1) yield ' '.repeat(1_000_000)
  }
  const packed = await packInParts('xl/worksheets/second.xml', zeros())
  const whole = made({ sheet: '' })
  const small = writeZip([
    ...['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => ({
      name,
      bytes: partOf(whole, name),
    })),
    packed,
  ])
  expect(small.length).toBeLessThan(500_000)
  const before = process.memoryUsage().arrayBuffers
  expect(() => rowsOf(small)).toThrow('unpacks to more than 64 MB')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150_000_000)
  expect(Date.now() - startedAt).toBeLessThan(60_000)
}, 90_000)

test('numbers by their format', () => {
  expect(kindOfFormat(14, undefined)).toBe('date')
  expect(kindOfFormat(170, '[$-407]d\\. mmmm yyyy')).toBe('date')
  expect(kindOfFormat(171, '#,##0 "days"')).toBe('plain')
  expect(kindOfFormat(172, '0.0%')).toBe('percent')
  expect(numberText('60', 'date', false)).toBe('1900-02-28')
  expect(numberText('1', 'date', false)).toBe('1900-01-01')
  expect(numberText('0', 'date', true)).toBe('1904-01-01')
  expect(numberText('12345678901234567', 'plain', false)).toBe('12345678901234567')
  expect(columnLetters(27)).toBe('AB')
  expect(isWorkbook(new TextEncoder().encode('a;b'))).toBe(false)
})

function partOf(archive: Uint8Array, name: string): Uint8Array {
  return readZip(archive, 100).read(name, 1_000_000) ?? new Uint8Array()
}
