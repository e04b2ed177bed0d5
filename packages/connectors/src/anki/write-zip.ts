import { crc32, deflateRawSync } from 'node:zlib'

/** A zip of a few files, deflated, without dates: the same content gives the same bytes. */
export function writeZip(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const { name, bytes } of files) {
    const encoded = new TextEncoder().encode(name)
    const packed = deflateRawSync(bytes)
    const fields = record(bytes, packed, encoded.length)
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
    parts.push(header, encoded, packed)
    directory.push(entry, encoded)
    at += header.length + encoded.length + packed.length
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
function record(bytes: Uint8Array, packed: Uint8Array, nameLength: number): Uint8Array {
  const shared = new Uint8Array(26)
  const view = new DataView(shared.buffer)
  view.setUint16(0, 20, true)
  view.setUint16(2, 0x0800, true)
  view.setUint16(4, 8, true)
  view.setUint16(8, 0x21, true)
  view.setUint32(10, crc32(bytes), true)
  view.setUint32(14, packed.length, true)
  view.setUint32(18, bytes.length, true)
  view.setUint16(22, nameLength, true)
  return shared
}
