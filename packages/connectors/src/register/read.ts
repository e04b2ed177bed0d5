import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../csv-series/decode.ts'
import { CsvSeriesError } from '../csv-series/errors.ts'
import { likeliestDelimiter, tooWide, uniqueNames } from '../csv-series/table.ts'
import { isWorkbook, readWorkbook, WorkbookError } from '../workbook/index.ts'
import { unguarded } from './formula-guard.ts'

export interface RegisterRow {
  /** The line of the text that the row begins on, or the row of the sheet, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Register {
  readonly columns: readonly string[]
  readonly rows: readonly RegisterRow[]
}

/** The file as a whole cannot be read; the message is for people. */
export class RegisterError extends Error {
  override readonly name = 'RegisterError'
}

const mostRows = 20_000
const mostColumns = 200
/** In characters; a megabyte pasted into one cell is refused by itself, with the row it stands in. */
const longestRow = 2_000_000

/**
 * A register somebody kept elsewhere, as a table of text: an Excel workbook, or CSV in any usual encoding and delimiter.
 * Its first line is the header. Guards against formulas are taken off.
 * @throws RegisterError for what is no table, has no row, too many rows or columns, or quotes that do not close
 */
export function readRegister(bytes: Uint8Array): Register {
  const [header, ...records] = isWorkbook(bytes) ? workbookRows(bytes) : recordsOf(textOf(bytes))
  if (!header || records.length === 0)
    throw new RegisterError('The file needs a header line and a row below it.')
  const columns = uniqueNames(header.cells.map((cell) => cell.trim()))
  const rows = records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column, index) => [column, unguarded(cells[index] ?? '')])),
  }))
  return { columns, rows }
}

function workbookRows(bytes: Uint8Array) {
  try {
    return readWorkbook(bytes, { mostRows, mostColumns })
  } catch (error) {
    if (error instanceof WorkbookError) throw new RegisterError(error.message)
    throw error
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text
  } catch (error) {
    if (!(error instanceof CsvSeriesError)) throw error
    throw new RegisterError(
      error.code === 'empty'
        ? 'The file is empty; it needs a header line and a row below it.'
        : error.message,
    )
  }
}

function recordsOf(text: string): { line: number; cells: readonly string[] }[] {
  const delimiter = likeliestDelimiter(text)
  const wide = tooWide(text, delimiter, mostColumns)
  if (wide !== null)
    throw new RegisterError(`Line ${wide} has more than ${mostColumns} columns, which are the limit.`)
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // The header and one row too many: ten megabytes of short lines would take gigabytes as records.
      to: mostRows + 2,
      max_record_size: longestRow,
    })
    // With `info` the parser returns pairs; its types only know the plain form.
    const records = parsed as { record: string[]; info: { lines: number } }[]
    if (records.length > mostRows + 1) {
      throw new RegisterError(
        `The file has more than ${mostRows} rows, which are the limit. Cut it in parts and import one after the other.`,
      )
    }
    return records
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .map(({ record, info }) => ({ line: info.lines - lineBreaksIn(record), cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : ''
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      throw new RegisterError(
        `A row${line} is longer than ${longestRow / 1_000_000} million characters. Shorten it, or look for a quotation mark that does not close.`,
      )
    }
    throw new RegisterError(`The quotation marks do not close${line}; export the table again as CSV.`)
  }
}

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
