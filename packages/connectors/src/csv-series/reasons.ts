export type RejectionCode =
  | 'time_missing'
  | 'not_a_date'
  | 'ambiguous_date'
  | 'other_date_format'
  | 'no_such_date'
  | 'zone_missing'
  | 'zone_unexpected'
  | 'duplicate_time'
  | 'not_a_number'
  | 'not_finite'
  | 'ambiguous_number'
  | 'denominator_not_positive'

/** One sentence for the person who exported the file. `detail` is the expected format, or the earlier line. */
export function reasonOf(code: RejectionCode, text: string, detail: string): string {
  const cell = `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`
  switch (code) {
    case 'time_missing':
      return 'The time is missing.'
    case 'not_a_date':
      return `${cell} is not a date that can be read.`
    case 'ambiguous_date':
      return `${cell} can be day/month or month/day, and the column does not tell which.`
    case 'other_date_format':
      return `${cell} is not written as ${formatInWords(detail)}, as the other times are.`
    case 'no_such_date':
      return `${cell} is no day or time that exists.`
    case 'zone_missing':
      return `${cell} has no time zone, the other times have one.`
    case 'zone_unexpected':
      return `${cell} has a time zone, the other times have none.`
    case 'duplicate_time':
      return `${cell} is there already, on line ${detail}.`
    case 'not_a_number':
      return `${cell} is not a number.`
    case 'not_finite':
      return `${cell} is not a finite number.`
    case 'ambiguous_number':
      return `${cell} can be a decimal or a thousand; say which decimal mark the file uses.`
    case 'denominator_not_positive':
      return `The denominator ${cell} is not above zero.`
  }
}

function formatInWords(format: string): string {
  if (format === 'iso') return 'YYYY-MM-DD'
  if (format === 'iso_week') return 'YYYY-Www'
  return format.toUpperCase()
}
