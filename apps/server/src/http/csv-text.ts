import { guarded } from '@ratchet/connectors'

/** Excel reads a file without this mark in the alphabet of the machine. */
const byteOrderMark = '\ufeff'

/**
 * Rows as CSV (RFC 4180) that a spreadsheet opens as it is: UTF-8 with a byte order mark, decimal points, empty cells
 * for null. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = guarded(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
