import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusedLine, type TicketRow, ticketLine } from './copy-text.ts'

/** What PostgreSQL reads from a line of its text format. */
const columnsOf = (line: string) =>
  line
    .slice(0, -1)
    .split('\t')
    .map((column) =>
      column === '\\N'
        ? null
        : column.replace(
            /\\(.)/g,
            (_, character: string) => ({ t: '\t', n: '\n', r: '\r' })[character] ?? character,
          ),
    )

const row: TicketRow = {
  line: 7,
  externalId: 'INC1',
  openedAt: '2016-03-01T08:00:00.000Z',
  respondedAt: null,
  resolvedAt: '2016-03-02T08:00:00.000Z',
  closedAt: null,
  updatedAt: null,
  attributes: { priority: '3 - Moderate' },
}

test('a row becomes eight columns, what is not known a null', () => {
  expect(columnsOf(ticketLine(row))).toEqual([
    '7',
    'INC1',
    '2016-03-01T08:00:00.000Z',
    null,
    '2016-03-02T08:00:00.000Z',
    null,
    null,
    '{"priority":"3 - Moderate"}',
  ])
})

test('a refused row has no date and says what is wrong', () => {
  const refused = {
    line: 3,
    externalId: '',
    column: 'opened',
    text: '31.02.2016',
    code: 'no_date',
    reason: 'x',
  }
  const columns = columnsOf(refusedLine(refused))
  expect(columns.slice(0, 7)).toEqual(['3', '', null, null, null, null, null])
  expect(JSON.parse(columns[7] ?? '')).toEqual({
    column: 'opened',
    text: '31.02.2016',
    code: 'no_date',
    reason: 'x',
  })
})

test('any text comes through, but for NUL and halves of characters', () => {
  const text = fc.string({ unit: 'binary' })
  const kept = (given: string) => given.toWellFormed().replaceAll('\u0000', '')
  fc.assert(
    fc.property(text, text, text, (externalId, name, value) => {
      const line = ticketLine({ ...row, externalId, attributes: { [name]: value } })
      expect(line.indexOf('\n')).toBe(line.length - 1)
      const columns = columnsOf(line)
      expect(columns).toHaveLength(8)
      expect(columns[1]).toBe(kept(externalId))
      expect(JSON.parse(columns[7] ?? '')).toEqual(JSON.parse(JSON.stringify({ [kept(name)]: kept(value) })))
    }),
  )
  expect(columnsOf(ticketLine({ ...row, attributes: { a: '\ud800b\u0000c\\ud800' } }))[7]).toBe(
    '{"a":"\ufffdbc\\\\ud800"}',
  )
})
