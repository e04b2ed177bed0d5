import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rejectedCsv } from '../../apps/cli/src/import/report-text.ts'
import { csvText } from '../../apps/server/src/http/csv-text.ts'
import { cellOf } from '../../apps/web/src/features/practice/coverage/coverage-csv.ts'

// The web may not import the connectors, so its one table writes cells by itself: no spreadsheet may run any of them.
test('server, command line and web write a text into a table in the same way', () => {
  const text = fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n",a ü`), maxLength: 8 })
  fc.assert(
    fc.property(text, (one) => {
      const cell = cellOf(one)
      expect(csvText([[one]])).toBe(`\ufeff${cell}\r\n`)
      expect(
        rejectedCsv([{ line: 1, externalId: one, column: '', text: '', code: '', reason: 'empty' }]),
      ).toBe(`1,${cell},,,empty\r\n`)
    }),
  )
})
