import { CsvSeriesError } from './errors.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Files that people take for a CSV, by their first bytes. */
const lookAlikes: readonly [first: readonly number[], what: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip archive or an Excel workbook'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Office document'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a gzip archive'],
]

/** Text of a file: a byte order mark decides, else UTF-8 if it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  for (const [first, what] of lookAlikes) {
    if (first.every((byte, i) => bytes[i] === byte)) {
      throw new CsvSeriesError('not_text', `The file is ${what}, not text; save the table as CSV first.`)
    }
  }
  const { text, encoding } = decoded(bytes)
  if (text.trim() === '') throw new CsvSeriesError('empty', 'The file is empty; it needs a line per period.')
  if (hasControlCharacters(text)) {
    throw new CsvSeriesError(
      'not_text',
      'The file is not text (it holds binary data); save the table as CSV first.',
    )
  }
  return { text, encoding }
}

function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return decodeAs('windows-1252', bytes)
  }
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): { text: string; encoding: Encoding } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** Control characters other than tab and line ends do not occur in a table somebody exported. */
function hasControlCharacters(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true
  }
  return false
}
