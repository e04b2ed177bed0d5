import { cellsOf, findColumn, guessTimeColumn, guessValueColumn } from './columns.ts'
import { guessDateFormat } from './date-format.ts'
import type { Encoding } from './decode.ts'
import { decodeText } from './decode.ts'
import { CsvSeriesError } from './errors.ts'
import type { DecimalMark } from './number-text.ts'
import { guessDecimalMark, readNumber } from './number-text.ts'
import { type RejectionCode, reasonOf } from './reasons.ts'
import type { Table } from './table.ts'
import { readTable } from './table.ts'
import { type DateFormat, readTime } from './time-text.ts'

export type { RejectionCode } from './reasons.ts'

/** Everything is guessed when left out, and refused where the guess would not be safe. */
export interface CsvOptions {
  readonly timeColumn?: string | undefined
  readonly valueColumn?: string | undefined
  readonly denominatorColumn?: string | undefined
  readonly dateFormat?: DateFormat | undefined
  readonly decimalMark?: DecimalMark | undefined
  readonly delimiter?: string | undefined
  /** Reads only the records whose cell in `column` is exactly `equals`, for files that hold several series. */
  readonly where?: readonly { readonly column: string; readonly equals: string }[] | undefined
}

export interface CsvRow {
  /** Line of the file, the header is line 1. */
  readonly line: number
  /** ISO date, ISO date and time without zone, or an instant in UTC ending in Z. */
  readonly time: string
  /** The calendar day as written, before a zone turned it into UTC: midnight in Berlin is not the day before. */
  readonly day: string
  /** Null where the cell is empty: empty is missing, never zero. */
  readonly value: number | null
  /** Present when a denominator column was named. */
  readonly denominator?: number | null
}

export interface CsvRejection {
  readonly line: number
  readonly column: string
  readonly text: string
  readonly code: RejectionCode
  /** One sentence. */
  readonly reason: string
}

export interface CsvSeries {
  readonly columns: readonly string[]
  readonly encoding: Encoding
  readonly delimiter: string
  readonly timeColumn: string
  readonly valueColumn: string
  readonly dateFormat: DateFormat | null
  readonly decimalMark: DecimalMark | null
  readonly rows: readonly CsvRow[]
  readonly rejections: readonly CsvRejection[]
}

/**
 * Reads a time column and a value column. Every record ends up either in `rows` or in `rejections`,
 * in the order of the file; nothing is dropped in silence.
 * @throws CsvSeriesError when the file is no table, or its columns are missing or not clear
 */
export function readCsvSeries(bytes: Uint8Array, options: CsvOptions = {}): CsvSeries {
  const { text, encoding } = decodeText(bytes)
  const table = recordsWhere(readTable(text, options), options.where ?? [])
  const timeColumn = chosen(table, 'time', options.timeColumn, () => guessTimeColumn(table))
  const valueColumn = chosen(table, 'value', options.valueColumn, () => guessValueColumn(table, timeColumn))
  const denominatorColumn =
    options.denominatorColumn === undefined ? undefined : findColumn(table, options.denominatorColumn)
  const times = cellsOf(table, timeColumn)
  const values = cellsOf(table, valueColumn)
  const denominators = denominatorColumn === undefined ? [] : cellsOf(table, denominatorColumn)
  const dates = guessDateFormat(times)
  const dateFormat = options.dateFormat ?? dates.format
  const decimalMark = options.decimalMark ?? guessDecimalMark([...values, ...denominators], table.delimiter)
  const zoned = dateFormat !== null && mostlyZoned(times, dateFormat)

  const rows: CsvRow[] = []
  const rejections: CsvRejection[] = []
  const firstLineOf = new Map<string, number>()
  for (const [i, { line }] of table.records.entries()) {
    const refuse = (column: string, cell: string, code: RejectionCode, detail = '') => {
      rejections.push({ line, column, text: cell, code, reason: reasonOf(code, cell, detail) })
    }
    const cell = times[i]!
    if (cell.trim() === '') {
      refuse(timeColumn, cell, 'time_missing')
      continue
    }
    if (dateFormat === null) {
      refuse(timeColumn, cell, dates.confidence === 'ambiguous' ? 'ambiguous_date' : 'not_a_date')
      continue
    }
    const time = readTime(cell, dateFormat)
    if (time.kind === 'refused') {
      refuse(timeColumn, cell, time.code, dateFormat)
      continue
    }
    if ((time.kind === 'instant') !== zoned) {
      refuse(timeColumn, cell, zoned ? 'zone_missing' : 'zone_unexpected')
      continue
    }
    const value = readNumber(values[i]!, decimalMark)
    if (value.kind === 'refused') {
      refuse(valueColumn, values[i]!, value.code)
      continue
    }
    let denominator: number | null = null
    if (denominatorColumn !== undefined) {
      const reading = readNumber(denominators[i]!, decimalMark)
      if (reading.kind === 'refused') {
        refuse(denominatorColumn, denominators[i]!, reading.code)
        continue
      }
      if (reading.kind === 'number' && reading.value <= 0) {
        refuse(denominatorColumn, denominators[i]!, 'denominator_not_positive')
        continue
      }
      denominator = reading.kind === 'number' ? reading.value : null
    }
    const first = firstLineOf.get(time.time)
    if (first !== undefined) {
      refuse(timeColumn, cell, 'duplicate_time', String(first))
      continue
    }
    firstLineOf.set(time.time, line)
    rows.push({
      line,
      time: time.time,
      day: time.kind === 'instant' ? time.day : time.time.slice(0, 10),
      value: value.kind === 'number' ? value.value : null,
      ...(denominatorColumn !== undefined && { denominator }),
    })
  }
  const { columns, delimiter } = table
  return { columns, encoding, delimiter, timeColumn, valueColumn, dateFormat, decimalMark, rows, rejections }
}

function recordsWhere(table: Table, conditions: NonNullable<CsvOptions['where']>): Table {
  const wanted = conditions.map(({ column, equals }) => ({
    index: table.columns.indexOf(findColumn(table, column)),
    equals,
  }))
  const records = table.records.filter(({ cells }) =>
    wanted.every(({ index, equals }) => (cells[index] ?? '') === equals),
  )
  if (records.length === 0) {
    const said = conditions.map(({ column, equals }) => `${column} = "${equals}"`).join(' and ')
    throw new CsvSeriesError('no_rows', `No row has ${said}.`)
  }
  return { ...table, records }
}

function chosen(
  table: Table,
  what: 'time' | 'value',
  named: string | undefined,
  guess: () => string | undefined,
): string {
  if (named !== undefined) return findColumn(table, named)
  const guessed = guess()
  if (guessed !== undefined) return guessed
  const columns = table.columns.map((name) => `"${name}"`).join(', ')
  throw new CsvSeriesError(
    'column_unclear',
    `Which column holds the ${what}s is not clear; name one of ${columns}.`,
  )
}

/** With and without zone cannot stand in one series; the more frequent way is taken as meant. */
function mostlyZoned(times: readonly string[], format: DateFormat): boolean {
  const kinds = times.map((cell) => readTime(cell, format).kind)
  return kinds.filter((kind) => kind === 'instant').length > kinds.filter((kind) => kind === 'local').length
}
