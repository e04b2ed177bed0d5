export const rejectionCodes = [
  'broken_quote',
  'record_too_long',
  'cells_differ',
  'nul_in_cell',
  'not_utf8',
  'id_missing',
  'id_too_long',
  'opened_missing',
  'not_a_date',
  'no_such_date',
  'other_date_format',
  'day_month_swapped',
  'zone_missing',
  'zone_unexpected',
  'date_in_future',
  'date_too_early',
  'responded_before_opened',
  'resolved_before_opened',
  'closed_before_opened',
] as const
export type TicketRejectionCode = (typeof rejectionCodes)[number]

/** One English sentence for the person who exported the file. `detail` is what the sentence needs besides the text. */
export function reasonOf(code: TicketRejectionCode, text: string, detail: string): string {
  const cell = `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
  switch (code) {
    case 'broken_quote':
      return `A quotation mark in this row does not close; reading goes on at line ${detail}.`
    case 'record_too_long':
      return `The row is longer than a megabyte; reading goes on at line ${detail}.`
    case 'cells_differ':
      return `The row has ${detail} cells.`
    case 'nul_in_cell':
      return 'The cell holds a NUL byte, which no text has; the file may be damaged here.'
    case 'not_utf8':
      return 'The cell is not valid UTF-8; the file may mix encodings.'
    case 'id_missing':
      return 'The ticket has no id.'
    case 'id_too_long':
      return 'The id has more than 200 characters; is this the right column?'
    case 'opened_missing':
      return 'The opening date is missing.'
    case 'not_a_date':
      return `${cell} is not a date that can be read.`
    case 'no_such_date':
      return `${cell} is no day or time that exists.`
    case 'other_date_format':
      return `${cell} is not written as ${detail.toUpperCase()}, as the file's dates are.`
    case 'day_month_swapped':
      return `${cell} is no date as ${detail.toUpperCase()}; it would be one with day and month exchanged.`
    case 'zone_missing':
      return `${cell} has no time zone, the other times have one.`
    case 'zone_unexpected':
      return `${cell} has a time zone, the other times have none.`
    case 'date_in_future':
      return `${cell} lies in the future; is the time zone right?`
    case 'date_too_early':
      return `${cell} lies before 1970, which no ticket does.`
    case 'responded_before_opened':
      return `The ticket was answered (${cell}) before it was opened.`
    case 'resolved_before_opened':
      return `The ticket was resolved (${cell}) before it was opened.`
    case 'closed_before_opened':
      return `The ticket was closed (${cell}) before it was opened.`
  }
}
