import { promisify } from 'node:util'
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib'

export interface PlainFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file that was deflated before, part by part. */
export interface PackedFile {
  readonly name: string
  readonly packed: readonly Uint8Array[]
  readonly size: number
  readonly crc: number
}

const deflate = promisify(deflateRaw)

/**
 * Deflates a file that is never held whole: each part ends on a byte, so the parts together are one stream (RFC 1951,
 * 3.2.4: an empty stored block aligns), and zlib works beside the event loop.
 */
export async function packInParts(name: string, parts: Iterable<string>): Promise<PackedFile> {
  const packed: Uint8Array[] = []
  let size = 0
  let crc = 0
  for (const part of parts) {
    const bytes = Buffer.from(part, 'utf8')
    size += bytes.length
    crc = crc32(bytes, crc)
    packed.push(await deflate(bytes, { finishFlush: constants.Z_SYNC_FLUSH }))
  }
  packed.push(deflateRawSync(new Uint8Array()))
  return { name, packed, size, crc }
}

function pack({ name, bytes }: PlainFile): PackedFile {
  return { name, packed: [deflateRawSync(bytes)], size: bytes.length, crc: crc32(bytes) }
}

/** A zip of a few files, deflated, without dates: the same content gives the same bytes. */
export function writeZip(files: readonly (PlainFile | PackedFile)[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const given of files) {
    const file = 'bytes' in given ? pack(given) : given
    const encoded = new TextEncoder().encode(file.name)
    const packedLength = file.packed.reduce((sum, part) => sum + part.length, 0)
    const fields = record(file, packedLength, encoded.length)
    const header = new Uint8Array(30)
    const view = new DataView(header.buffer)
    view.setUint32(0, 0x04034b50, true)
    header.set(fields, 4)
    const entry = new Uint8Array(46)
    const entryView = new DataView(entry.buffer)
    entryView.setUint32(0, 0x02014b50, true)
    entryView.setUint16(4, 20, true)
    entry.set(fields, 6)
    entryView.setUint32(42, at, true)
    parts.push(header, encoded, ...file.packed)
    directory.push(entry, encoded)
    at += header.length + encoded.length + packedLength
  }
  const directoryBytes = directory.reduce((sum, part) => sum + part.length, 0)
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, files.length, true)
  view.setUint16(10, files.length, true)
  view.setUint32(12, directoryBytes, true)
  view.setUint32(16, at, true)
  return Buffer.concat([...parts, ...directory, end])
}

/** The 26 bytes that local header and directory share: version, flags, method, date, checksum, sizes, lengths. */
function record(
  { crc, size }: Pick<PackedFile, 'crc' | 'size'>,
  packedLength: number,
  nameLength: number,
): Uint8Array {
  const shared = new Uint8Array(26)
  const view = new DataView(shared.buffer)
  view.setUint16(0, 20, true)
  view.setUint16(2, 0x0800, true)
  view.setUint16(4, 8, true)
  view.setUint16(8, 0x21, true)
  view.setUint32(10, crc, true)
  view.setUint32(14, packedLength, true)
  view.setUint32(18, size, true)
  view.setUint16(22, nameLength, true)
  return shared
}
