import type { RecordMapping, RecordPreset, RecordRejection } from '@ratchet/contract'
import { CellTexts } from './cell-text.ts'
import { TicketLogError } from './errors.ts'
import { expandGzip } from './expand-gzip.ts'
import { columnNames, placesOf } from './header.ts'
import { RowReader, type TicketRow } from './read-row.ts'
import { firstBytes, refuseBinary } from './refuse-binary.ts'
import { mostColumns, RecordScanner } from './scan-records.ts'
import { ToUtf8 } from './to-utf8.ts'

/** Something that a person should know about the file as a whole; `packages/wording` has the sentences. */
export interface TicketLogWarning {
  readonly code: 'day_month_swapped_rows' | 'attribute_cut'
  readonly params: Record<string, string | number>
}

export interface TicketBatch {
  rows: TicketRow[]
  rejections: RecordRejection[]
  /** Records read so far, each in `rows` or `rejections` of this or an earlier batch. */
  rowsRead: number
  /** Bytes of the file read so far; of a gzip file, packed ones. */
  bytesRead: number
  /** In the last batch: what was noticed about the file as a whole. */
  warnings: TicketLogWarning[]
}

export interface ReadOptions {
  /** Dates after it are refused. */
  readonly now: Date
  readonly preset?: RecordPreset | undefined
}

const rowsInBatch = 2000
/** A part is read in slices, so that a batch stays a few thousand rows whatever the size of the parts. */
const sliceBytes = 1 << 18

/**
 * Reads an export of tickets row by row, a few thousand rows a batch, in memory that does not grow with the file.
 * Every record ends in `rows` or in `rejections`. gzip is unpacked. The last batch may be empty; there always is one.
 * @throws TicketLogError when the file as a whole cannot be read: binary, empty, header only, a mapped column missing
 */
export async function* readTicketLog(
  parts: AsyncIterable<Uint8Array>,
  mapping: RecordMapping,
  options: ReadOptions,
): AsyncGenerator<TicketBatch> {
  let bytesRead = 0
  async function* counted() {
    for await (const part of parts) {
      bytesRead += part.length
      yield part
    }
  }
  const reader = new TicketLogReader(mapping, options)
  for await (const part of expandGzip(counted())) {
    for (let from = 0; from < part.length; from += sliceBytes) {
      reader.add(part.subarray(from, from + sliceBytes))
      for (let batch = reader.take(rowsInBatch); batch !== null; batch = reader.take(rowsInBatch)) {
        yield { ...batch, bytesRead, warnings: [] }
      }
    }
  }
  reader.end()
  for (let batch = reader.take(rowsInBatch); batch !== null; batch = reader.take(rowsInBatch)) {
    yield { ...batch, bytesRead, warnings: [] }
  }
  yield { ...reader.takeRest(), bytesRead, warnings: reader.warnings() }
}

type Rows = Pick<TicketBatch, 'rows' | 'rejections' | 'rowsRead'>

/** The reading itself, without waiting for anything: bytes in, batches out. */
export class TicketLogReader {
  columns: readonly string[] = []
  readonly #mapping: RecordMapping
  readonly #options: ReadOptions
  readonly #scanner: RecordScanner
  readonly #texts: CellTexts
  readonly #toUtf8: ToUtf8
  #first: Uint8Array | null = new Uint8Array(0)
  #reader: RowReader | null = null
  #rows: TicketRow[] = []
  #rejections: RecordRejection[] = []
  #rowsRead = 0

  constructor(mapping: RecordMapping, options: ReadOptions) {
    this.#mapping = mapping
    this.#options = options
    this.#scanner = new RecordScanner(mapping.delimiter.charCodeAt(0))
    this.#texts = new CellTexts(this.#scanner)
    this.#toUtf8 = new ToUtf8(mapping.encoding)
  }

  add(part: Uint8Array): void {
    if (this.#first === null) {
      this.#append(this.#toUtf8.add(part))
      return
    }
    const first = this.#first.length === 0 ? part : Buffer.concat([this.#first, part])
    this.#first = first
    if (first.length >= firstBytes) this.#begin(first)
  }

  end(): void {
    if (this.#first !== null) this.#begin(this.#first)
    this.#append(this.#toUtf8.end())
    this.#scanner.end()
  }

  /** A full batch; null while there is none. */
  take(size: number): Rows | null {
    while (this.#rows.length + this.#rejections.length < size) {
      if (!this.#scanner.next()) return null
      this.#read()
    }
    return this.#taken()
  }

  /** What is left, after `end`. */
  takeRest(): Rows {
    if (this.#reader === null)
      throw new TicketLogError('empty', 'The file is empty; it needs a line per ticket.')
    if (this.#rowsRead === 0) {
      throw new TicketLogError('no_rows', 'The file has a header line and no row below it.')
    }
    return this.#taken()
  }

  warnings(): TicketLogWarning[] {
    const notes = this.#reader?.notes
    if (!notes) return []
    const warnings: TicketLogWarning[] = [...notes.cut].map(([column, count]) => ({
      code: 'attribute_cut',
      params: { column, count },
    }))
    const { rows, firstLine, lastLine, doubtful } = notes.swapped
    // One row may be a slip; several are an export that changed its way of writing.
    if (rows >= 3) {
      warnings.push({ code: 'day_month_swapped_rows', params: { rows, firstLine, lastLine, doubtful } })
    }
    return warnings
  }

  #begin(first: Uint8Array): void {
    this.#first = null
    refuseBinary(first)
    this.#append(this.#toUtf8.add(first))
  }

  #append(part: Uint8Array): void {
    if (part.length === 0) return
    this.#scanner.append(part)
    this.#texts.refresh()
  }

  #taken(): Rows {
    const batch = { rows: this.#rows, rejections: this.#rejections, rowsRead: this.#rowsRead }
    this.#rows = []
    this.#rejections = []
    return batch
  }

  #read(): void {
    if (this.#reader === null) {
      this.#readHeader()
      return
    }
    this.#rowsRead += 1
    const scanner = this.#scanner
    const reader = this.#reader
    if (scanner.kind !== 'record') {
      const text = scanner.brokenText.toString('utf8')
      const code = scanner.kind === 'too_long' ? 'record_too_long' : 'broken_quote'
      this.#rejections.push(reader.refuse(code, '', text, String(scanner.lastLine + 1)))
      return
    }
    if (scanner.count !== this.columns.length && !this.#onlyEmptyBeyond()) {
      const text = scanner.bytes.toString('utf8', scanner.from, Math.min(scanner.to, scanner.from + 1000))
      const detail = `${scanner.count} instead of ${this.columns.length}`
      this.#rejections.push(reader.refuse('cells_differ', '', text, detail))
      return
    }
    const read = reader.read()
    if ('code' in read) this.#rejections.push(read)
    else this.#rows.push(read)
  }

  /** Some exports end their rows with a delimiter too many. */
  #onlyEmptyBeyond(): boolean {
    const { count } = this.#scanner
    if (count < this.columns.length || count > mostColumns) return false
    for (let i = this.columns.length; i < count; i++) if (this.#texts.text(i) !== '') return false
    return true
  }

  #readHeader(): void {
    const scanner = this.#scanner
    // Excel writes "sep=;" above the header when it was told to.
    if (
      scanner.line === 1 &&
      /^"?sep=.?"?$/i.test(scanner.bytes.toString('latin1', scanner.from, scanner.to))
    ) {
      return
    }
    if (scanner.kind !== 'record') {
      throw new TicketLogError(
        'header_broken',
        'The quotation marks of the header line do not close, or it is no table of text; export it again as CSV.',
      )
    }
    if (scanner.count > mostColumns) {
      const message = `The file has ${scanner.count} columns; ${mostColumns} are the limit.`
      throw new TicketLogError('too_many_columns', message)
    }
    const cells = Array.from({ length: scanner.count }, (_, i) => this.#texts.text(i))
    this.columns = columnNames(cells)
    scanner.expect(this.columns.length)
    const places = placesOf(this.columns, this.#mapping)
    this.#reader = new RowReader(scanner, this.#texts, this.#mapping, places, this.#options.now)
  }
}
