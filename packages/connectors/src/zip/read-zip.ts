import { crc32, inflateRawSync } from 'node:zlib'

/** Gives an entry's bytes, at most so many; null when there is no such entry. */
export interface ZipArchive {
  readonly names: readonly string[]
  read(name: string, mostBytes: number): Uint8Array | null
}

export type ZipFault = 'not_a_zip' | 'too_many' | 'encrypted' | 'damaged' | 'too_large'

/** What is wrong with an archive; whoever reads one words it for people. */
export class ZipError extends Error {
  override readonly name = 'ZipError'
  readonly fault: ZipFault
  /** The entry that is too large. */
  readonly entry: string
  constructor(fault: ZipFault, entry = '') {
    super(`${fault} ${entry}`.trim())
    this.fault = fault
    this.entry = entry
  }
}

interface Entry {
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly headerAt: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const headerSignature = 0x04034b50
const zip64Field = 1
const allOnes = 0xffffffff

/**
 * Opens a zip by its central directory, unpacking nothing. What an entry claims as its size is not believed: unpacking
 * stops at the bound. (node:zlib is arithmetic on bytes; it touches no file.)
 * @throws ZipError
 */
export function readZip(bytes: Uint8Array, mostEntries: number): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff || count > mostEntries) throw new ZipError('too_many')
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw new ZipError('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > bytes.length) throw new ZipError('damaged')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Two entries of one name are a way to show one file to a scanner and another to the reader.
    if (entries.has(name)) throw new ZipError('damaged')
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new ZipError('encrypted')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, nameLength),
      headerAt: view.getUint32(at + 42, true),
    })
    at = next
  }
  return {
    names: [...entries.keys()],
    read(name, mostBytes) {
      const entry = entries.get(name)
      return entry ? unpack(bytes, view, entry, name, mostBytes) : null
    },
  }
}

/** Writers that stream tell sizes in a field of 64 bits (zip64), even small ones, and put all ones where 32 bits stand. */
function sizesOf(view: DataView, at: number, nameLength: number): { packed: number; size: number } {
  let packed = view.getUint32(at + 20, true)
  let size = view.getUint32(at + 24, true)
  const end = at + 46 + nameLength + view.getUint16(at + 30, true)
  let field = at + 46 + nameLength
  while (field + 4 <= end) {
    const fieldEnd = Math.min(end, field + 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === zip64Field) {
      let place = field + 4
      const next = (known: number) => {
        if (known !== allOnes || place + 8 > fieldEnd) return known
        place += 8
        return Number(view.getBigUint64(place - 8, true))
      }
      size = next(size)
      packed = next(packed)
    }
    field = fieldEnd
  }
  return { packed, size }
}

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new ZipError('not_a_zip')
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  name: string,
  mostBytes: number,
): Uint8Array {
  const damaged = new ZipError('damaged')
  const tooLarge = new ZipError('too_large', name)
  const { headerAt, packed, method } = entry
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== headerSignature) throw damaged
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (start + packed > bytes.length) throw damaged
  const raw = bytes.subarray(start, start + packed)
  if (method !== 0 && method !== 8) throw damaged
  if (entry.size > mostBytes || (method === 0 && packed > mostBytes)) throw tooLarge
  let out: Uint8Array
  try {
    out = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, mostBytes) })
  } catch (error) {
    throw isTooLong(error) ? tooLarge : damaged
  }
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged
  return out
}

/** Did zlib stop because its output grew beyond the bound? */
export const isTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
