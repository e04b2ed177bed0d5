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
  ['', 'empty'],
  ['only,a,header\n', 'a row below it'],
  ['a,b\n"open,1\n', 'do not close'],
  ['PK\u0003\u0004zip', 'Excel workbook is damaged'],
  [`a\n${'x\n'.repeat(20_001)}`, '20000 are the limit'],
])('refuses %j in a sentence', (text, said) => {
  expect(() => readRegister(bytes(text))).toThrow(RegisterError)
  expect(() => readRegister(bytes(text))).toThrow(said)
})
