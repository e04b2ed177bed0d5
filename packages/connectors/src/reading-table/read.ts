import { cellsOf, findColumn } from '../csv-series/columns.ts'
import { decodeText } from '../csv-series/decode.ts'
import { CsvSeriesError } from '../csv-series/errors.ts'
import { type DecimalMark, readNumber } from '../csv-series/number-text.ts'
import { reasonOf } from '../csv-series/reasons.ts'
import { readTable } from '../csv-series/table.ts'
import { type DateFormat, readTime } from '../csv-series/time-text.ts'

/** Which column holds what. Exactly one way: a state or value, or `bad` or `good` with `total`. */
export interface ReadingColumns {
  readonly timeColumn: string
  readonly valueColumn?: string | undefined
  readonly goodColumn?: string | undefined
  readonly badColumn?: string | undefined
  readonly totalColumn?: string | undefined
  /** The words of `valueColumn` that mean a good state; without them the column holds numbers. */
  readonly goodWords?: readonly string[] | undefined
  readonly filterColumn?: string | undefined
  readonly filterValue?: string | undefined
  readonly dateFormat: DateFormat
  readonly decimalMark: DecimalMark
}

export interface ReadingRow {
  readonly line: number
  /** ISO date, ISO date and time without zone, or an instant in UTC ending in Z. */
  readonly time: string
  readonly bad?: number
  readonly total?: number
  readonly good?: boolean
  readonly value?: number
}

export interface ReadingRejection {
  readonly line: number
  readonly column: string
  readonly text: string
  readonly reason: string
}

export interface ReadingRows {
  readonly rows: readonly ReadingRow[]
  readonly rejections: readonly ReadingRejection[]
}

/**
 * Readings of a service level from a table: counts of events, states, or measured values. Every record that the filter
 * lets through ends up in `rows` or in `rejections`; empty is missing, never zero.
 *
 * @throws CsvSeriesError when the file is no table or a column is missing
 */
export function readReadingTable(bytes: Uint8Array, columns: ReadingColumns): ReadingRows {
  const table = readTable(decodeText(bytes).text)
  const cells = (name: string) => cellsOf(table, findColumn(table, name))
  const times = cells(columns.timeColumn)
  const filter = columns.filterColumn === undefined ? null : cells(columns.filterColumn)
  const goodWords = new Set((columns.goodWords ?? []).map((word) => word.trim().toLowerCase()))
  const numbers = numberColumns(columns).map(([field, name]) => ({ field, name, texts: cells(name) }))
  const states = goodWords.size > 0 && columns.valueColumn ? cells(columns.valueColumn) : null
  const rows: ReadingRow[] = []
  const rejections: ReadingRejection[] = []
  for (const [i, { line }] of table.records.entries()) {
    if (filter !== null && filter[i] !== columns.filterValue) continue
    const read = rowAt(i, line)
    if ('reason' in read) rejections.push(read)
    else rows.push(read)
  }
  return { rows, rejections }

  function rowAt(i: number, line: number): ReadingRow | ReadingRejection {
    const text = times[i]!
    if (text === '') {
      return { line, column: columns.timeColumn, text, reason: reasonOf('time_missing', text, '') }
    }
    const time = readTime(text, columns.dateFormat)
    if (time.kind === 'refused') {
      const reason = reasonOf(time.code, text, columns.dateFormat)
      return { line, column: columns.timeColumn, text, reason }
    }
    if (states !== null) {
      const state = states[i]!.toLowerCase()
      if (state !== '') return { line, time: time.time, good: goodWords.has(state) }
      return { line, column: columns.valueColumn!, text: '', reason: 'The state is missing.' }
    }
    const found: { bad?: number; good?: number; total?: number; value?: number } = {}
    for (const { field, name, texts } of numbers) {
      const number = readNumber(texts[i]!, columns.decimalMark)
      if (number.kind === 'missing') return { line, column: name, text: '', reason: 'The number is missing.' }
      if (number.kind === 'refused') {
        return { line, column: name, text: texts[i]!, reason: reasonOf(number.code, texts[i]!, '') }
      }
      found[field] = number.value
    }
    const { good, ...kept } = found
    return good === undefined
      ? { line, time: time.time, ...kept }
      : { line, time: time.time, bad: (found.total ?? 0) - good, total: found.total ?? 0 }
  }
}

type NumberField = 'bad' | 'good' | 'total' | 'value'

function numberColumns(columns: ReadingColumns): [NumberField, string][] {
  const { badColumn, goodColumn, totalColumn, valueColumn } = columns
  if (totalColumn !== undefined) {
    if (badColumn !== undefined)
      return [
        ['bad', badColumn],
        ['total', totalColumn],
      ]
    if (goodColumn !== undefined)
      return [
        ['good', goodColumn],
        ['total', totalColumn],
      ]
  }
  if (valueColumn !== undefined) return [['value', valueColumn]]
  throw new CsvSeriesError(
    'column_unclear',
    'Which columns hold the readings is not told; name good or bad events with their total, or one column of states or values.',
  )
}
