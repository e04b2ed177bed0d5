import { cellsOf, guessTimeColumn, guessValueColumn } from './columns.ts'
import type { DateConfidence } from './date-format.ts'
import { guessDateFormat } from './date-format.ts'
import type { Encoding } from './decode.ts'
import { decodeText } from './decode.ts'
import type { DecimalMark } from './number-text.ts'
import { guessDecimalMark } from './number-text.ts'
import { readTable } from './table.ts'
import type { DateFormat } from './time-text.ts'

export interface CsvGuess {
  readonly encoding: Encoding
  readonly delimiter: string
  readonly columns: readonly string[]
  /** Absent when none or several columns could be it. */
  readonly timeColumn: string | undefined
  readonly valueColumn: string | undefined
  readonly dateFormat: DateFormat | null
  readonly dateConfidence: DateConfidence
  /** Null when the values have no decimals, or do not give their mark away. */
  readonly decimalMark: DecimalMark | null
  /** The first rows, cell by column name. */
  readonly samples: readonly Readonly<Record<string, string>>[]
  /** What somebody should look at before trusting the guess, in words. */
  readonly notes: readonly string[]
}

/**
 * What a CSV file looks like, for a preview. Guesses only what the whole column supports.
 * `columns` may name the time or value column already.
 * @throws CsvSeriesError for a file that is no table of text
 */
export function guessCsvSeries(
  bytes: Uint8Array,
  known: { timeColumn?: string | undefined; valueColumn?: string | undefined } = {},
): CsvGuess {
  const { text, encoding } = decodeText(bytes)
  const table = readTable(text)
  const named = (column: string | undefined) =>
    column !== undefined && table.columns.includes(column) ? column : undefined
  const timeColumn = named(known.timeColumn) ?? guessTimeColumn(table)
  const valueColumn = named(known.valueColumn) ?? guessValueColumn(table, timeColumn)
  const dates = guessDateFormat(timeColumn === undefined ? [] : cellsOf(table, timeColumn))
  const values = valueColumn === undefined ? [] : cellsOf(table, valueColumn)
  return {
    encoding,
    delimiter: table.delimiter,
    columns: table.columns,
    timeColumn,
    valueColumn,
    dateFormat: dates.format,
    dateConfidence: dates.confidence,
    decimalMark: guessDecimalMark(values, table.delimiter),
    samples: table.records
      .slice(0, 5)
      .map(({ cells }) => Object.fromEntries(table.columns.map((name, i) => [name, cells[i] ?? '']))),
    notes: notesOf(timeColumn, valueColumn, dates.confidence, encoding),
  }
}

function notesOf(
  timeColumn: string | undefined,
  valueColumn: string | undefined,
  confidence: DateConfidence,
  encoding: Encoding,
): string[] {
  const notes: string[] = []
  if (timeColumn === undefined) notes.push('Which column holds the times is not clear; choose it.')
  else if (confidence === 'ambiguous') {
    notes.push(`"${timeColumn}" can be read as day/month or as month/day; choose which.`)
  } else if (confidence === 'mixed')
    notes.push(`Some times in "${timeColumn}" are written differently from the rest.`)
  else if (confidence === 'none') notes.push(`"${timeColumn}" holds no dates that can be read.`)
  if (valueColumn === undefined) notes.push('Which column holds the values is not clear; choose it.')
  if (encoding === 'windows-1252') notes.push('The file is not UTF-8; it was read as Windows-1252.')
  return notes
}
