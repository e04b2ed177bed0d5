import { crc32, inflateRawSync } from 'node:zlib'
import { AnkiError } from './errors.ts'

/** Gives an entry's bytes, at most so many; null when there is no such entry. */
export interface ZipArchive {
  readonly names: readonly string[]
  read(name: string, mostBytes: number): Uint8Array | null
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

/**
 * Opens a zip by its central directory, unpacking nothing. What an entry claims as its size is not believed: unpacking
 * stops at the bound. (node:zlib is arithmetic on bytes; it touches no file.)
 * @throws AnkiError
 */
export function readZip(bytes: Uint8Array, mostEntries: number): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff || count > mostEntries) {
    throw new AnkiError('too_large', `The package holds more than ${mostEntries} files; export it in parts.`)
  }
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > bytes.length) throw damaged()
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Two entries of one name are a way to show one file to a scanner and another to the reader.
    if (entries.has(name)) throw damaged()
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new AnkiError('encrypted', 'The package is encrypted; export it without a password.')
    }
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
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

/** The end record stands last, before a comment of at most 64 kB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw new AnkiError(
    'not_a_package',
    'The file is not an Anki package (no zip archive); export the deck as .apkg.',
  )
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: Entry,
  name: string,
  mostBytes: number,
): Uint8Array {
  const { headerAt, packed, method } = entry
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== headerSignature) throw damaged()
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (start + packed > bytes.length) throw damaged()
  const raw = bytes.subarray(start, start + packed)
  if (method !== 0 && method !== 8) throw damaged()
  if (entry.size > mostBytes || (method === 0 && packed > mostBytes)) throw tooLarge(name, mostBytes)
  let out: Uint8Array
  try {
    out = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(1, mostBytes) })
  } catch (error) {
    throw isTooLong(error) ? tooLarge(name, mostBytes) : damaged()
  }
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged()
  return out
}

export const isTooLong = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

export function tooLarge(name: string, mostBytes: number): AnkiError {
  return new AnkiError(
    'too_large',
    `"${name}" unpacks to more than ${Math.round(mostBytes / 1e6)} MB; nothing was imported. Export a smaller deck.`,
  )
}

const damaged = () =>
  new AnkiError('damaged', 'The package is damaged or cut off; nothing was imported. Export the deck again.')
