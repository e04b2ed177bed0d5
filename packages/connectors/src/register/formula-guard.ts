/** What a spreadsheet would run: a cell that begins so, perhaps behind apostrophes of earlier guards. */
const risky = /^'*[=+\-@\t\r]/

/** Text as a cell that no spreadsheet runs: one apostrophe in front where it would be taken for a formula. */
export const guarded = (text: string): string => (risky.test(text) ? `'${text}` : text)

/** The text that was guarded. Exactly one apostrophe goes, so that text which began with one keeps it. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && risky.test(cell.slice(1)) ? cell.slice(1) : cell
