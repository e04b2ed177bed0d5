import type { Guess, RecordMapping } from '@ratchet/contract'
import { CellTexts } from './cell-text.ts'
import { TicketLogError } from './errors.ts'
import type { Guessed } from './guess-encoding.ts'
import { columnNames } from './header.ts'
import { mostColumns, RecordScanner } from './scan-records.ts'

type Delimiter = RecordMapping['delimiter']
const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']

/** The head of a file as a table of texts. */
export interface HeadTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Cuts UTF-8 bytes at a delimiter, as far as records are complete and in order. */
export function headTable(utf8: Uint8Array, delimiter: Delimiter, whole: boolean, most = 20_000): HeadTable {
  const { header, rows } = recordsOf(utf8, delimiter, whole, most)
  if (header === null) throw new TicketLogError('empty', 'The file is empty; it needs a line per ticket.')
  if (header.length > mostColumns) {
    throw new TicketLogError(
      'too_many_columns',
      `The file has more than ${mostColumns} columns; that is the limit.`,
    )
  }
  if (rows.length === 0)
    throw new TicketLogError('no_rows', 'The file has a header line and no row below it.')
  const columns = columnNames(header)
  return { columns, rows: rows.filter((cells) => cells.length >= columns.length) }
}

/** The delimiter that cuts the first rows most evenly into most columns. */
export function guessDelimiter(utf8: Uint8Array, whole: boolean): Guessed<Delimiter> {
  const looked = utf8.subarray(0, 200_000)
  const tried = delimiters.map((delimiter) => {
    const { header, rows } = recordsOf(looked, delimiter, whole && looked.length === utf8.length, 300)
    const columns = header?.length ?? 0
    const even = rows.filter((cells) => cells.length === columns).length
    const share = rows.length === 0 ? 1 : even / rows.length
    return { delimiter, columns, share, score: columns < 2 ? 0 : share * Math.log2(columns) }
  })
  const [best, second] = tried.sort((a, b) => b.score - a.score)
  if (best === undefined || second === undefined || best.score === 0) {
    return { value: ',', guess: { sureness: 'unsure', reason: 'single_column', params: {} } }
  }
  const params = { columns: best.columns, share: best.share }
  const clear = best.share >= 0.99 && second.score < best.score / 2
  const guess: Guess = {
    sureness: clear ? 'certain' : best.share >= 0.8 ? 'likely' : 'unsure',
    reason: best.share >= 0.99 ? 'even_columns' : 'most_even_columns',
    params,
  }
  return { value: best.delimiter, guess }
}

function recordsOf(utf8: Uint8Array, delimiter: Delimiter, whole: boolean, most: number) {
  const scanner = new RecordScanner(delimiter.charCodeAt(0))
  const texts = new CellTexts(scanner)
  scanner.append(utf8)
  texts.refresh()
  if (whole) scanner.end()
  let header: string[] | null = null
  const rows: string[][] = []
  while (rows.length < most && scanner.next()) {
    if (scanner.kind !== 'record') continue
    const count = Math.min(scanner.count, mostColumns + 1)
    const cells = Array.from({ length: count }, (_, i) => texts.text(i))
    if (header !== null) rows.push(cells)
    else if (scanner.line > 1 || !/^sep=.?$/i.test(cells.join(delimiter))) {
      header = cells
      scanner.expect(scanner.count)
    }
  }
  return { header, rows }
}
