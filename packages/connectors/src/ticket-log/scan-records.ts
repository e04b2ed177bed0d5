const quote = 34
const lf = 10
const cr = 13
const space = 32
const tab = 9

/** A record that is longer is refused: a cell of 10 MB must not have to fit into the memory. */
export const longestRecordBytes = 1_000_000
/** Cells that are remembered; further ones are only counted. */
export const mostColumns = 2000
/** Bytes read a second time after broken quotes. Beyond it a quoted cell may not reach over a line end any more. */
const mostReadAgain = 64_000_000
/** Lines that are taken as the remains of a broken record, at most. */
const mostRemains = 10_000
const lineEndInside = -2

export type RecordKind = 'record' | 'broken_quote' | 'too_long'

/**
 * Cuts bytes (UTF-8) into the records and cells of a table, and finds its way back after a broken quotation mark.
 *
 * A quote that does not close would swallow the rest of the file. A record is therefore taken as broken when its
 * quote is closed in front of something other than a delimiter or line end, when the file ends inside it, when it is
 * longer than a megabyte, or when it reaches over several lines and ends with another number of cells than the header.
 * It is given out once, as broken, and reading goes on behind its *first* line, at the first line that has as many
 * cells as a record should.
 *
 * All decisions rest on places in the file, never on how it was cut into parts.
 */
export class RecordScanner {
  /** The record found last: its kind, its first line, and the last line that belongs to it. */
  kind: RecordKind = 'record'
  line = 1
  lastLine = 1
  /** Cells of the record as places in `bytes`, without their quotes; `count` can exceed what is remembered. */
  count = 0
  readonly starts = new Int32Array(mostColumns)
  readonly ends = new Int32Array(mostColumns)
  /** 1 where doubled quotes stand for one. */
  readonly doubled = new Uint8Array(mostColumns)
  /** All bytes at hand, of which the first `length` count; places are good until the next `append`. */
  bytes: Buffer = Buffer.alloc(0)
  length = 0
  /** The whole record in `bytes`. */
  from = 0
  to = 0
  /** The beginning of a broken record. */
  brokenText: Buffer = Buffer.alloc(0)

  readonly #delimiter: number
  #position = 0
  #nextLine = 1
  #afterReturn = false
  #ended = false
  /** Scanning again is worth it only when twice as much is there: a long record stays linear in its length. */
  #wanted = 0
  #usual = 0
  #readAgain = 0
  /** While looking for the way back: what was broken, on which line, and how many lines were passed since. */
  #broken: { kind: RecordKind; line: number; overLines: boolean; remains: number } | null = null
  /** In the middle of a line that is passed over. */
  #passing = false
  /** Line ends inside the record being scanned. */
  #inside = 0
  /** The cell being scanned holds doubled quotes. */
  #doubled: 0 | 1 = 0

  constructor(delimiter: number) {
    this.#delimiter = delimiter
  }

  /** How many cells a record should have; the header says it. */
  expect(cells: number): void {
    this.#usual = cells
  }

  append(part: Uint8Array): void {
    const rest = this.length - this.#position
    if (rest + part.length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(Math.max(1 << 16, 2 * (rest + part.length)))
      this.bytes.copy(larger, 0, this.#position, this.length)
      this.bytes = larger
    } else if (this.#position > 0) this.bytes.copyWithin(0, this.#position, this.length)
    this.bytes.set(part, rest)
    this.#position = 0
    this.length = rest + part.length
  }

  /** No more bytes come. */
  end(): void {
    this.#ended = true
  }

  /** Goes to the next record. False: more bytes are needed, or, after `end`, there is none. */
  next(): boolean {
    if (!this.#ended && this.length - this.#position < this.#wanted) return false
    for (;;) {
      if (this.#passing && !this.#passLine()) return false
      if (!this.#skipLineEnds()) return this.#ended && this.#giveBroken()
      const scanned = this.#scan()
      this.#wanted = scanned === 'incomplete' ? 2 * (this.length - this.#position) : 0
      if (scanned === 'incomplete') return false
      if (scanned !== 'record' && this.#inside > 0) this.#readAgain += this.to - this.from
      if (this.#broken === null && scanned === 'record') return this.#give()
      if (this.#broken === null) this.#breakOff(scanned)
      else if (scanned === 'record' && this.#isWayBack(this.#broken.remains)) return this.#giveBroken()
      else this.#broken.remains += 1
      if (!this.#passLine()) return false
    }
  }

  #give(): boolean {
    this.kind = 'record'
    this.line = this.#nextLine
    this.#nextLine += this.#inside
    this.lastLine = this.#nextLine
    this.#position = this.to
    return true
  }

  #breakOff(kind: RecordKind): void {
    this.#broken = { kind, line: this.#nextLine, overLines: this.#inside > 0, remains: 0 }
    this.brokenText = Buffer.from(this.bytes.subarray(this.from, Math.min(this.to, this.from + 1000)))
  }

  #isWayBack(remains: number): boolean {
    return this.#usual === 0 || this.count === this.#usual || remains >= mostRemains
  }

  /** A too long record whose very next line is in order was a quote that did not close. */
  #giveBroken(): boolean {
    if (this.#broken === null) return false
    const { kind, line, overLines, remains } = this.#broken
    this.kind = kind === 'too_long' && overLines && remains === 0 ? 'broken_quote' : kind
    this.line = line
    this.lastLine = Math.max(line, this.#nextLine - 1)
    this.count = 0
    this.#broken = null
    return true
  }

  /** To the end of the line, without looking at quotes. False when its end is not there yet. */
  #passLine(): boolean {
    let i = this.#position
    while (i < this.length && this.bytes[i] !== lf && this.bytes[i] !== cr) i++
    this.#position = i
    this.#passing = i === this.length && !this.#ended
    return !this.#passing
  }

  /** To the first byte of the next record. False when it is not there. */
  #skipLineEnds(): boolean {
    while (this.#position < this.length) {
      const byte = this.bytes[this.#position]
      if (byte !== lf && byte !== cr) {
        this.#afterReturn = false
        return true
      }
      if (byte === cr || !this.#afterReturn) this.#nextLine += 1
      this.#afterReturn = byte === cr
      this.#position += 1
    }
    return false
  }

  /** One record from where the reading stands; fills the cells. */
  #scan(): RecordKind | 'incomplete' {
    const { bytes, starts, ends, doubled } = this
    const delimiter = this.#delimiter
    const bound = Math.min(this.length, this.#position + longestRecordBytes)
    let i = this.#position
    let count = 0
    this.from = i
    this.#inside = 0
    for (;;) {
      let start = i
      while (i < bound && bytes[i] === space) i++
      let isDoubled = 0
      let end = -1
      if (i < bound && bytes[i] === quote) {
        const closing = this.#closingQuote(i + 1, bound)
        if (closing === lineEndInside) return this.#endedBroken(i)
        if (closing < 0) return this.#atBound(bound) ?? this.#endedBroken(bound)
        const behind = this.#behindSpaces(closing + 1, bound)
        if (behind >= bound || isCellEnd(bytes[behind], delimiter)) {
          start = i + 1
          end = closing
          isDoubled = this.#doubled
          i = behind
        } else if (delimiter !== tab || this.#inside > 0) return this.#endedBroken(behind)
        // Tables with tabs are often written without quoting anything: there a quote is a character.
      }
      if (end < 0) {
        while (i < bound) {
          const byte = bytes[i]
          if (byte === delimiter || byte === lf || byte === cr) break
          i++
        }
        end = i
      }
      const unfinished = i >= bound ? this.#atBound(bound) : null
      if (unfinished !== null) return unfinished
      if (count < mostColumns) {
        starts[count] = start
        ends[count] = end
        doubled[count] = isDoubled
      }
      count++
      if (i >= bound || bytes[i] !== delimiter) break
      i++
    }
    this.to = i
    this.count = count
    return this.#inside > 0 && this.#usual > 0 && count !== this.#usual ? 'broken_quote' : 'record'
  }

  /** The place of the quote that closes a cell; -1 when the bytes end before. */
  #closingQuote(from: number, bound: number): number {
    const { bytes } = this
    this.#doubled = 0
    let i = from
    while (i < bound) {
      const byte = bytes[i]
      if (byte === quote) {
        if (i + 1 >= bound) return this.#ended && bound === this.length ? i : -1
        if (bytes[i + 1] !== quote) return i
        this.#doubled = 1
        i++
      } else if (byte === cr || (byte === lf && bytes[i - 1] !== cr)) {
        if (this.#readAgain > mostReadAgain) return lineEndInside
        this.#inside += 1
      }
      i++
    }
    return -1
  }

  #behindSpaces(from: number, bound: number): number {
    let i = from
    while (i < bound && this.bytes[i] === space) i++
    return i
  }

  /** What it means that the bytes at hand are used up; null when the file ends here. */
  #atBound(bound: number): 'incomplete' | 'too_long' | null {
    if (bound < this.length) {
      this.to = bound
      return 'too_long'
    }
    return this.#ended ? null : 'incomplete'
  }

  #endedBroken(to: number): 'broken_quote' {
    this.to = to
    return 'broken_quote'
  }
}

function isCellEnd(byte: number | undefined, delimiter: number): boolean {
  return byte === delimiter || byte === lf || byte === cr
}
