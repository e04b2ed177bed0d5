import { isAscii, isUtf8 } from 'node:buffer'
import type { RecordScanner } from './scan-records.ts'

/** Texts that are kept to be used again, a power of two, and the longest that are. */
const kept = 4096
const longestKept = 40

export type CellFault = 'nul_in_cell' | 'not_utf8'

/**
 * Cells of the scanner's current record as texts. What all bytes at hand have in common is asked once for each part
 * of the file, so that the usual cell costs one copy.
 */
export class CellTexts {
  readonly #scanner: RecordScanner
  readonly #kept: (string | undefined)[] = new Array(kept).fill(undefined)
  #ascii = true
  #valid = true
  #nul = false

  constructor(scanner: RecordScanner) {
    this.#scanner = scanner
  }

  /** Call it after each `append` of the scanner. */
  refresh(): void {
    const bytes = this.#scanner.bytes.subarray(0, this.#scanner.length)
    this.#ascii = isAscii(bytes)
    this.#valid = this.#ascii || isUtf8(bytes)
    this.#nul = bytes.includes(0)
  }

  /** The cell without spaces around it; a column that the record does not have is empty. */
  text(column: number): string {
    const { starts, ends, doubled, bytes, count } = this.#scanner
    if (column >= count) return ''
    let start = starts[column] ?? 0
    let end = ends[column] ?? 0
    while (start < end && (bytes[start] ?? 0) <= 32 && bytes[start] !== 0) start++
    while (end > start && (bytes[end - 1] ?? 0) <= 32 && bytes[end - 1] !== 0) end--
    if (start === end) return ''
    const text = this.#known(bytes, start, end) ?? bytes.toString('utf8', start, end).trim()
    return doubled[column] === 1 ? text.replaceAll('""', '"').trim() : text
  }

  /**
   * A short ASCII text, the same string each time where it occurs again: the values of an attribute are few, and
   * comparing bytes is several times faster than making a string of them. Undefined for other texts.
   */
  #known(bytes: Buffer, start: number, end: number): string | undefined {
    if (end - start > longestKept) return this.#ascii ? bytes.toString('latin1', start, end) : undefined
    let hash = end - start
    let all = 0
    for (let i = start; i < end; i++) {
      const byte = bytes[i] ?? 0
      all |= byte
      hash = (Math.imul(hash, 31) + byte) | 0
    }
    if (all > 127) return undefined
    const slot = (hash ^ (hash >>> 12)) & (kept - 1)
    const before = this.#kept[slot]
    if (before !== undefined && isSame(before, bytes, start, end)) return before
    const text = bytes.toString('latin1', start, end)
    this.#kept[slot] = text
    return text
  }

  /** What makes a cell unfit to be stored, if anything does. */
  fault(column: number): CellFault | null {
    if (!this.#nul && this.#valid) return null
    const { starts, ends, bytes, count } = this.#scanner
    if (column >= count) return null
    const cell = bytes.subarray(starts[column], ends[column])
    if (this.#nul && cell.includes(0)) return 'nul_in_cell'
    return this.#valid || isUtf8(cell) ? null : 'not_utf8'
  }
}

/** The first characters of a text, never half of one: half a surrogate pair cannot be stored. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length)
}

function isSame(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[start + i]) return false
  return true
}
