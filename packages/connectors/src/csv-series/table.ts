import { CsvError, parse } from 'csv-parse/sync'
import { CsvSeriesError } from './errors.ts'
import { readNumber } from './number-text.ts'
import { dateFormats, readTime } from './time-text.ts'

/** Far more than a series has; guessing looks at every column, so a header of a million cells would hold up the server. */
const mostColumns = 1000

const delimiters = [',', ';', '\t', '|'] as const

export interface Table {
  readonly delimiter: string
  readonly columns: readonly string[]
  /** Records below the header, each with the line it begins on (1-based) and as many cells as were written. */
  readonly records: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/**
 * Cuts text into a table. The delimiter is the one that cuts the first lines most evenly;
 * a file of a single column is a table too. The first record is the header unless it looks like data.
 */
export function readTable(text: string, wanted: { delimiter?: string | undefined } = {}): Table {
  const delimiter = wanted.delimiter ?? likeliestDelimiter(text)
  const wide = tooWide(text, delimiter, mostColumns)
  if (wide !== null) {
    throw new CsvSeriesError(
      'not_csv',
      `Line ${wide} has more than ${mostColumns} columns, which are the limit. Keep the time and the value, and try again.`,
    )
  }
  const all = recordsOf(text, delimiter)
  const first = all[0]
  if (!first) throw new CsvSeriesError('empty', 'The file is empty; it needs a line per period.')
  const hasHeader = !first.cells.some(isData)
  const columns = hasHeader ? uniqueNames(first.cells) : first.cells.map((_, i) => `column ${i + 1}`)
  const records = hasHeader ? all.slice(1) : all
  if (records.length === 0) {
    throw new CsvSeriesError('no_rows', 'The file has a header line and no row below it.')
  }
  return { delimiter, columns, records }
}

/** A date or a number: what a header never is. */
function isData(cell: string): boolean {
  return (
    dateFormats.some((format) => readTime(cell, format).kind !== 'refused') ||
    readNumber(cell, null).kind === 'number'
  )
}

function recordsOf(text: string, delimiter: string): Table['records'] {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    // With `info` the parser returns pairs; its types only know the plain form.
    const rows = parsed as { record: string[]; info: { lines: number } }[]
    return rows
      .map(({ record, info }) => ({ line: info.lines - extraLines(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? ` near line ${error.lines}` : ''
    throw new CsvSeriesError(
      'not_csv',
      `The quotation marks do not close${line}; export the table again as CSV.`,
    )
  }
}

/** A quoted cell may hold line breaks; the parser counts the line a record ends on, people look for its first. */
function extraLines(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
}

/**
 * The line that a record with more than `most` cells ends on, counted before anything is parsed: ten megabytes of commas
 * would keep a parser busy for seconds. Null where every record is narrow enough.
 */
export function tooWide(text: string, delimiter: string, most: number): number | null {
  const separator = delimiter.charCodeAt(0)
  let [line, cells, quoted] = [1, 1, false]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 34) quoted = !quoted
    else if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) {
      line += 1
      if (!quoted) cells = 1
    } else if (code === separator && !quoted) {
      cells += 1
      if (cells > most) return line
    }
  }
  return null
}

/** Characters that are looked at to tell the delimiter. */
const mostOfHead = 200_000

export function likeliestDelimiter(text: string): string {
  let best = { delimiter: ',', score: 0 }
  const head = text
    .slice(0, mostOfHead)
    .split(/\r\n|\n|\r/)
    .slice(0, 30)
  for (const delimiter of delimiters) {
    const widths = head.filter((line) => line.trim() !== '').map((line) => cellsOf(line, delimiter))
    const usual = mostFrequent(widths)
    if (usual < 2) continue
    // Evenness first: decimal commas cut unevenly, or as evenly as the semicolons that are the real delimiter.
    const even = widths.filter((width) => width === usual).length / widths.length
    const score = even + (delimiter === ',' ? 0 : 0.5)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Cells of one line, not counting delimiters between quotation marks. */
function cellsOf(line: string, delimiter: string): number {
  let cells = 1
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) cells += 1
  }
  return cells
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>()
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1)
  let best = 0
  for (const [count, times] of seen) if (times > (seen.get(best) ?? 0)) best = count
  return best
}

/** Each name once; a repeated one gets a number. Counted on per name, or a header of thousands of equal cells takes minutes. */
export function uniqueNames(cells: readonly string[]): string[] {
  const names = new Set<string>()
  const next = new Map<string, number>()
  for (const [i, cell] of cells.entries()) {
    const name = cell === '' ? `column ${i + 1}` : cell
    let unique = name
    let again = next.get(name) ?? 2
    while (names.has(unique)) {
      unique = `${name} (${again})`
      again += 1
    }
    next.set(name, again)
    names.add(unique)
  }
  return [...names]
}
