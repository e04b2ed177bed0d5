import type { RecordMapping } from '@ratchet/contract'

type Encoding = RecordMapping['encoding']

/** Bytes of a file as UTF-8, part by part, without the byte order mark. UTF-8 itself passes unchanged, valid or not. */
export class ToUtf8 {
  readonly #decoder: TextDecoder | null
  readonly #encoder = new TextEncoder()
  #head: Uint8Array | null = new Uint8Array(0)

  constructor(encoding: Encoding) {
    this.#decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding)
  }

  /** The part in UTF-8; it may hold back what belongs to a character that is not complete yet. */
  add(part: Uint8Array): Uint8Array {
    return this.#decoder === null
      ? this.#withoutMark(part, false)
      : this.#encoder.encode(this.#decoder.decode(part, { stream: true }))
  }

  /** What was held back. */
  end(): Uint8Array {
    return this.#decoder === null
      ? this.#withoutMark(new Uint8Array(0), true)
      : this.#encoder.encode(this.#decoder.decode())
  }

  #withoutMark(part: Uint8Array, last: boolean): Uint8Array {
    if (this.#head === null) return part
    const head = this.#head.length === 0 ? part : Buffer.concat([this.#head, part])
    if (head.length < 3 && !last) {
      this.#head = head
      return new Uint8Array(0)
    }
    this.#head = null
    return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head
  }
}
