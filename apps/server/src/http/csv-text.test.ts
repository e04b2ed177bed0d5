import { expect, test } from 'vitest'
import { csvText } from './csv-text.ts'

test.each([
  ['2026-05-04', '2026-05-04'],
  [-3.5, '-3.5'],
  [null, ''],
  ['plain', 'plain'],
  ['one, two', '"one, two"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
])('%j becomes %j', (value, text) => {
  expect(csvText([[value]])).toBe(`\ufeff${text}\r\n`)
})
