import type { RecordMapping, RecordRejection } from '@ratchet/contract'
import { type CellTexts, cutTo } from './cell-text.ts'
import type { ColumnPlaces } from './header.ts'
import { isoInstant } from './iso-instant.ts'
import { DateReader, recordDateFormats } from './read-date.ts'
import { reasonOf, type TicketRejectionCode } from './rejection-codes.ts'
import type { RecordScanner } from './scan-records.ts'
import { ZoneOffsets } from './zone-offsets.ts'

/** One readable row of a ticket export. Moments are UTC, ISO 8601. */
export interface TicketRow {
  /** Line of the file on which the row begins, from 1. */
  line: number
  externalId: string
  openedAt: string
  respondedAt: string | null
  resolvedAt: string | null
  closedAt: string | null
  /** When the row was written, where the mapping names such a column. */
  updatedAt: string | null
  /** Known attributes by their names; one that is not known is absent. */
  attributes: Record<string, string>
}

const longestId = 200
const longestAttribute = 200
const longestText = 200
/** Clocks of two machines may differ by so much. */
const clockToleranceMs = 300_000

/** What reading noticed besides rejections, summed over the file. */
export class ReadingNotes {
  /** Values cut at 200 characters, by column. */
  readonly cut = new Map<string, number>()
  /** Rows whose dates exist only with day and month exchanged, and rows between them that could be read either way. */
  swapped = { rows: 0, firstLine: 0, lastLine: 0, doubtful: 0 }
  #swappableSinceFirst = 0

  noteSwapped(line: number): void {
    const { rows, firstLine } = this.swapped
    const doubtful = rows === 0 ? 0 : this.#swappableSinceFirst
    if (rows === 0) this.#swappableSinceFirst = 0
    this.swapped = { rows: rows + 1, firstLine: rows === 0 ? line : firstLine, lastLine: line, doubtful }
  }

  noteSwappable(): void {
    this.#swappableSinceFirst += 1
  }
}

/** Reads the scanner's current record as a ticket, or says why it cannot be one. */
export class RowReader {
  readonly notes = new ReadingNotes()
  readonly #scanner: RecordScanner
  readonly #texts: CellTexts
  readonly #mapping: RecordMapping
  readonly #places: ColumnPlaces
  readonly #mapped: readonly { place: number; column: string }[]
  readonly #dates: DateReader
  readonly #zone: ZoneOffsets
  readonly #unknown: ReadonlySet<string>
  readonly #longestUnknown: number
  readonly #unknownDates: boolean
  readonly #latestMs: number
  #refusal: RecordRejection | null = null

  constructor(
    scanner: RecordScanner,
    texts: CellTexts,
    mapping: RecordMapping,
    places: ColumnPlaces,
    now: Date,
  ) {
    this.#scanner = scanner
    this.#texts = texts
    this.#mapping = mapping
    this.#places = places
    this.#mapped = [
      { place: places.id, column: mapping.externalIdColumn },
      { place: places.opened, column: mapping.openedColumn },
      { place: places.responded, column: mapping.respondedColumn ?? '' },
      { place: places.resolved, column: mapping.resolvedColumn ?? '' },
      { place: places.closed, column: mapping.closedColumn ?? '' },
      { place: places.updated, column: mapping.updatedColumn ?? '' },
      ...places.attributes,
    ].filter(({ place }) => place >= 0)
    this.#dates = DateReader.of(mapping.dateFormat)
    this.#zone = new ZoneOffsets(mapping.zone)
    const unknown = mapping.unknownTexts.map((text) => text.trim().toLowerCase())
    this.#unknown = new Set(unknown)
    this.#longestUnknown = Math.max(0, ...unknown.map((text) => text.length))
    this.#unknownDates = unknown.some((text) => /\d/.test(text))
    this.#latestMs = now.getTime() + clockToleranceMs
  }

  read(): TicketRow | RecordRejection {
    const mapping = this.#mapping
    const places = this.#places
    this.#refusal = null
    for (const { place, column } of this.#mapped) {
      const fault = this.#texts.fault(place)
      if (fault !== null) return this.refuse(fault, column, this.#texts.text(place))
    }
    const externalId = this.#known(places.id)
    if (externalId === '')
      return this.refuse('id_missing', mapping.externalIdColumn, this.#texts.text(places.id))
    if (externalId.length > longestId) return this.refuse('id_too_long', mapping.externalIdColumn, externalId)

    const opened = this.#date(places.opened, mapping.openedColumn)
    const responded = this.#date(places.responded, mapping.respondedColumn)
    const resolved = this.#date(places.resolved, mapping.resolvedColumn)
    const closed = this.#date(places.closed, mapping.closedColumn)
    const updated = this.#date(places.updated, mapping.updatedColumn)
    if (this.#refusal !== null) return this.#refusal
    if (Number.isNaN(opened)) {
      return this.refuse('opened_missing', mapping.openedColumn, this.#texts.text(places.opened))
    }
    if (responded < opened) return this.#before('responded_before_opened', 'responded')
    if (resolved < opened) return this.#before('resolved_before_opened', 'resolved')
    if (closed < opened) return this.#before('closed_before_opened', 'closed')
    return {
      line: this.#scanner.line,
      externalId,
      openedAt: isoInstant(opened),
      respondedAt: instantOf(responded),
      resolvedAt: instantOf(resolved),
      closedAt: instantOf(closed),
      updatedAt: instantOf(updated),
      attributes: this.#attributes(),
    }
  }

  /** A rejection of the current record; the ticket is named where the row says one. */
  refuse(code: TicketRejectionCode, column: string, text: string, detail = ''): RecordRejection {
    const broken = this.#scanner.count === 0
    return {
      line: this.#scanner.line,
      externalId: broken || code === 'id_missing' ? '' : printable(this.#texts.text(this.#places.id)),
      column,
      text: printable(text),
      code,
      reason: reasonOf(code, printable(text), detail),
    }
  }

  #before(
    code: 'responded_before_opened' | 'resolved_before_opened' | 'closed_before_opened',
    date: 'responded' | 'resolved' | 'closed',
  ): RecordRejection {
    return this.refuse(code, this.#mapping[`${date}Column`] ?? '', this.#texts.text(this.#places[date]))
  }

  #attributes(): Record<string, string> {
    const attributes: Record<string, string> = {}
    for (const { place, name, column } of this.#places.attributes) {
      const value = this.#known(place)
      if (value === '') continue
      attributes[name] = value.length > longestAttribute ? cutTo(value, longestAttribute) : value
      if (value.length > longestAttribute) this.notes.cut.set(column, (this.notes.cut.get(column) ?? 0) + 1)
    }
    return attributes
  }

  /** The text of a cell; empty when it is one of the texts that mean "not known". */
  #known(place: number): string {
    const text = this.#texts.text(place)
    if (text.length > this.#longestUnknown) return text
    return this.#unknown.has(text.toLowerCase()) ? '' : text
  }

  /** Epoch milliseconds; NaN when the date is not set. The first unreadable one is the row's refusal. */
  #date(place: number, column: string | null): number {
    if (place < 0 || column === null || this.#refusal !== null || place >= this.#scanner.count)
      return Number.NaN
    const { bytes, starts, ends } = this.#scanner
    let start = starts[place] ?? 0
    let end = ends[place] ?? 0
    while (start < end && (bytes[start] ?? 0) <= 32) start++
    while (end > start && (bytes[end - 1] ?? 0) <= 32) end--
    if (start === end || (this.#unknownDates && this.#known(place) === '')) return Number.NaN
    const outcome = this.#dates.read(bytes, start, end)
    if (outcome !== 'local' && outcome !== 'instant') {
      return this.#unreadable(place, column, bytes, start, end, outcome)
    }
    const { swappable } = this.#dates
    const local = this.#dates.ms
    const ms = outcome === 'instant' ? local : this.#zone.toUtc(local)
    // Request Tracker and others write the beginning of Unix time for a date that is not set.
    if (ms === 0 || local === 0) return Number.NaN
    if ((outcome === 'instant') !== this.#mapping.timesCarryZone) {
      return this.#keep(outcome === 'instant' ? 'zone_unexpected' : 'zone_missing', place, column)
    }
    if (ms < 0) return this.#keep('date_too_early', place, column)
    if (ms > this.#latestMs) return this.#keep('date_in_future', place, column)
    if (swappable) this.notes.noteSwappable()
    return ms
  }

  #unreadable(
    place: number,
    column: string,
    bytes: Uint8Array,
    start: number,
    end: number,
    outcome: 'other_format' | 'no_such_date',
  ): number {
    const text = this.#texts.text(place)
    if (this.#known(place) === '' || /^0000-00-00( 00:00:00)?$/.test(text)) return Number.NaN
    const format = this.#mapping.dateFormat
    const reads = (reader: DateReader | null) => {
      const found = reader?.read(bytes, start, end)
      return found === 'local' || found === 'instant'
    }
    if (outcome === 'no_such_date' && reads(DateReader.swappedOf(format))) {
      this.notes.noteSwapped(this.#scanner.line)
      return this.#keep('day_month_swapped', place, column, format)
    }
    if (outcome === 'no_such_date') return this.#keep('no_such_date', place, column)
    const other = recordDateFormats.some((known) => known !== format && reads(DateReader.of(known)))
    return this.#keep(other ? 'other_date_format' : 'not_a_date', place, column, format)
  }

  #keep(code: TicketRejectionCode, place: number, column: string, detail = ''): number {
    this.#refusal = this.refuse(code, column, this.#texts.text(place), detail)
    return Number.NaN
  }
}

function instantOf(ms: number): string | null {
  return Number.isNaN(ms) ? null : isoInstant(ms)
}

/** A text of the file as a report can hold it: no control characters, cut. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it takes out
  return cutTo(text, longestText).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd')
}
