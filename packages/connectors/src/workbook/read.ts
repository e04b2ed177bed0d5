import { readZip, type ZipArchive, ZipError } from '../zip/index.ts'
import { WorkbookError } from './errors.ts'
import { type Parts, readParts } from './parts.ts'
import { readSheet, type WorkbookRow } from './sheet.ts'

const mostEntries = 1000
/** Of one part unpacked. Twenty thousand rows of long texts fit; a bomb stops here. */
const mostPartBytes = 64_000_000

/** Begins like a zip archive, or like an old or password-protected workbook. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  ['504b0304', 'd0cf11e0'].includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))

/**
 * The rows of the first visible sheet of an Excel workbook, as text: formulas by the result that was stored with them,
 * dates in ISO form, shares in percent. Empty rows are left out. Macros, links and pictures are not looked at.
 *
 * @throws WorkbookError in words for people: no workbook, protected, too large, more than `mostRows` rows or
 * `mostColumns` columns, a formula without a result
 */
export function readWorkbook(
  bytes: Uint8Array,
  bounds: { mostRows: number; mostColumns: number },
): WorkbookRow[] {
  if (bytes[0] === 0xd0) {
    throw new WorkbookError(
      'The file is protected by a password, or in the old .xls format. Save it as .xlsx without a password.',
    )
  }
  try {
    const archive = readZip(bytes, mostEntries)
    const read = (name: string) => archive.read(name, mostPartBytes)
    const parts = readParts(read)
    if (parts === null)
      throw new WorkbookError(`The file is a zip archive${looksLike(archive)}, no Excel workbook.`)
    return readSheet(sheetBytes(read, parts), parts, bounds)
  } catch (error) {
    if (!(error instanceof ZipError)) throw error
    throw new WorkbookError(
      error.fault === 'too_large'
        ? `The workbook unpacks to more than ${mostPartBytes / 1_000_000} MB, far more than a register needs. Copy the rows that matter into a new one, or export it as CSV.`
        : error.fault === 'encrypted'
          ? 'The workbook is encrypted. Save it without a password.'
          : 'The Excel workbook is damaged or cut off. Save it again as .xlsx.',
    )
  }
}

function sheetBytes(read: (name: string) => Uint8Array | null, parts: Parts): Uint8Array {
  const bytes = read(parts.sheet)
  if (bytes === null)
    throw new WorkbookError('The workbook lacks its own first sheet. Save it again as .xlsx.')
  return bytes
}

const looksLike = ({ names }: ZipArchive) =>
  names.includes('content.xml') ? ' (perhaps an OpenDocument table; save it as .xlsx or CSV)' : ''
