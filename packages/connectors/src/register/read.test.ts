import { expect, test } from 'vitest'
import { guessRegisterColumns, RegisterError, readRegister } from './index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a German register with semicolons, a quoted line break and a guarded cell', () => {
  const { columns, rows } = readRegister(
    bytes('\ufeffNr;Titel;Beschreibung\r\n7;"Drucker; Flur";"erste\nzweite"\r\n8;\'=Summe;\r\n'),
  )
  expect(columns).toEqual(['Nr', 'Titel', 'Beschreibung'])
  expect(rows).toEqual([
    { line: 2, cells: { Nr: '7', Titel: 'Drucker; Flur', Beschreibung: 'erste\nzweite' } },
    { line: 4, cells: { Nr: '8', Titel: '=Summe', Beschreibung: '' } },
  ])
  expect(guessRegisterColumns(columns)).toEqual({ id: 'Nr', sentence: 'Titel', description: 'Beschreibung' })
})

test('our own names come before what things are called elsewhere', () => {
  expect(guessRegisterColumns(['title', 'sentence', 'state'])).toEqual({
    sentence: 'sentence',
    status: 'state',
  })
})

test.each([
  ['nothing', '', 'empty'],
  ['a header alone', 'only,a,header\n', 'a row below it'],
  ['an open quote', 'a,b\n"open,1\n', 'do not close'],
  ['a torn workbook', 'PK\u0003\u0004zip', 'Excel workbook is damaged'],
  ['an open quote of megabytes', `a\n"${'open,\n'.repeat(500_000)}`, 'quotation mark that does not close'],
  ['too many rows', `a\n${'x\n'.repeat(20_001)}`, 'more than 20000 rows'],
])('refuses %s in a sentence', (_, text, said) => {
  const refused = () => readRegister(bytes(text))
  expect(refused).toThrow(RegisterError)
  expect(refused).toThrow(said)
})

test('takes as many rows as the limit, blank ones between them', () => {
  expect(readRegister(bytes(`a,b\n${'x,\n'.repeat(19_999)},\n`)).rows).toHaveLength(19_999)
})

test('a line of ten million commas is refused by its number before it is parsed; commas within quotes are text', () => {
  const quoted = `"${','.repeat(500)}\n${','.repeat(500)}"`
  expect(readRegister(bytes(`id,sentence\n1,${quoted}\n`)).rows).toHaveLength(1)
  const began = performance.now()
  expect(() => readRegister(bytes(`id,sentence\r\n1,${quoted}\r\n${','.repeat(10_000_000)}`))).toThrow(
    'Line 4 has more than 200 columns, which are the limit.',
  )
  expect(performance.now() - began).toBeLessThan(2000)
})
