import { TicketLogError } from './errors.ts'

/** Files that people take for a table, by their first bytes. */
const lookAlikes: readonly [first: readonly number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an Excel workbook'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Office document'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x42, 0x5a, 0x68], 'a bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a SQLite database'],
]

/** Bytes that `isGzip` and `refuseBinary` need to see. */
export const firstBytes = 64

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** @throws TicketLogError naming what the file is, when its first bytes say that it is no text */
export function refuseBinary(bytes: Uint8Array): void {
  for (const [first, what] of lookAlikes) {
    if (first.every((byte, i) => bytes[i] === byte)) {
      throw new TicketLogError('not_text', `The file is ${what}, not a table of text; save it as CSV first.`)
    }
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, firstBytes)).trimStart()
  if (/^[[{]\s*["{[\]}]/.test(start)) {
    throw new TicketLogError('not_text', 'The file is JSON, not a table; export it as CSV.')
  }
  if (/^(\xef\xbb\xbf)?<(\?xml|!doctype|html|table)/i.test(start)) {
    throw new TicketLogError('not_text', 'The file is a web page or XML, not a table; export it as CSV.')
  }
}
