import { CsvError, parse } from 'csv-parse/sync'

/** One card of a table: what is asked, and what is to be remembered. */
export interface TableCard {
  readonly line: number
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
}

export interface CardTableFinding {
  readonly line: number
  readonly code: 'front_missing' | 'back_missing' | 'too_long' | 'twice'
  /** One sentence. */
  readonly reason: string
}

export interface CardTable {
  readonly delimiter: ',' | ';' | '\t'
  readonly cards: readonly TableCard[]
  /** Rows that are no card; all others are kept. */
  readonly findings: readonly CardTableFinding[]
}

/** The file as a whole cannot be read. */
export class CardTableError extends Error {
  override readonly name = 'CardTableError'
  readonly code: 'too_large' | 'not_text' | 'empty' | 'not_csv'

  constructor(code: CardTableError['code'], message: string) {
    super(message)
    this.code = code
  }
}

const mostCharacters = 20_000_000
const mostOfASide = 10_000
const names = {
  front: ['front', 'question', 'term', 'vorderseite', 'frage', 'begriff'],
  back: ['back', 'answer', 'definition', 'rückseite', 'antwort', 'erklärung'],
  tags: ['tags', 'tag', 'stichwörter', 'schlagwörter'],
}

/**
 * Reads cards from CSV or TSV: the columns `front` and `back`, in any order when a header names them, else the first
 * two; a third column holds tags parted by blanks. Lines `#key:value` at the top, as Anki writes them, are skipped.
 * @throws CardTableError when the file is no text, empty, beyond 20 MB, or its quotes do not close
 */
export function readCardTable(text: string): CardTable {
  if (text.length > mostCharacters)
    throw new CardTableError('too_large', 'The file is larger than 20 MB; import it in parts.')
  if (text.includes('\u0000') || text.startsWith('PK\u0003\u0004')) {
    throw new CardTableError('not_text', 'The file is not text; save the cards as CSV first.')
  }
  const body = text.replace(/^\uFEFF/, '')
  const skipped = /^(?:#[a-z ]+:[^\n]*(?:\n|$))*/i.exec(body)?.[0] ?? ''
  const delimiter = likeliestDelimiter(body.slice(skipped.length))
  const rows = rowsOf(body.slice(skipped.length), delimiter, skipped.split('\n').length - 1)
  const first = rows[0]
  if (!first) throw new CardTableError('empty', 'The file holds no card; it needs a line for each.')
  const columns = columnsOf(first.cells)
  const cards: TableCard[] = []
  const findings: CardTableFinding[] = []
  const seen = new Set<string>()
  for (const { line, cells } of columns.named ? rows.slice(1) : rows) {
    const front = (cells[columns.front] ?? '').trim()
    const back = (cells[columns.back] ?? '').trim()
    const tags = (cells[columns.tags] ?? '').split(/\s+/).filter((tag) => tag !== '')
    const key = `${front}\u001f${back}`
    const finding = fault(front, back, seen.has(key))
    seen.add(key)
    if (finding) findings.push({ line, ...finding })
    else cards.push({ line, front, back, tags })
  }
  return { delimiter, cards, findings }
}

function fault(front: string, back: string, twice: boolean): Omit<CardTableFinding, 'line'> | null {
  if (front === '') return { code: 'front_missing', reason: 'The front is empty; a card needs a question.' }
  if (back === '') return { code: 'back_missing', reason: 'The back is empty; a card needs an answer.' }
  if (front.length > mostOfASide || back.length > mostOfASide) {
    return { code: 'too_long', reason: `A side has at most ${mostOfASide} characters; split the card.` }
  }
  return twice ? { code: 'twice', reason: 'The same card stands above; it is taken once.' } : null
}

function columnsOf(cells: readonly string[]) {
  const found = (wanted: readonly string[]) =>
    cells.findIndex((cell) => wanted.includes(cell.trim().replaceAll('"', '').toLowerCase()))
  const [front, back, tags] = [found(names.front), found(names.back), found(names.tags)]
  if (front !== -1 && back !== -1) return { named: true, front, back, tags }
  return { named: false, front: 0, back: 1, tags: 2 }
}

function rowsOf(text: string, delimiter: string, skippedLines: number) {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    })
    // With `info` the parser returns pairs; its types only know the plain form.
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
      return { line: info.lines - breaks + skippedLines, cells: record }
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new CardTableError('not_csv', 'The quotation marks do not close; save the cards as CSV again.')
  }
}

/** The sign that parts a header of known names, else the one in most of the first lines; a tab wins a tie. */
function likeliestDelimiter(text: string): CardTable['delimiter'] {
  const lines = text.split('\n', 30).filter((line) => line.trim() !== '')
  const named = (['\t', ';', ','] as const).find((sign) => columnsOf(lines[0]?.split(sign) ?? []).named)
  if (named) return named
  const score = (sign: string) => lines.filter((line) => line.includes(sign)).length
  const signs = ['\t', ';', ','] as const
  return [...signs].sort((a, b) => score(b) - score(a))[0] ?? ','
}
