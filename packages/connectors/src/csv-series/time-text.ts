/** Ways of writing a day, an instant, a week or a month; the names are those of the contract's `DateFormat`. */
export const dateFormats = [
  'iso',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'yyyy/mm/dd',
  'yyyy-mm',
  'iso_week',
] as const
export type DateFormat = (typeof dateFormats)[number]

export type TimeReading =
  /** `time` is an ISO date or an ISO date and time without zone. */
  | { readonly kind: 'local'; readonly time: string }
  /** `time` is an instant in UTC; `offset` and `day` are how it was written. */
  | { readonly kind: 'instant'; readonly time: string; readonly offset: string; readonly day: string }
  | { readonly kind: 'refused'; readonly code: 'other_date_format' | 'no_such_date' }

const clock = String.raw`(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?`
const zone = String.raw`\s?(?<zone>Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?`
const shapes: Readonly<Record<DateFormat, RegExp>> = {
  iso: new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})${clock}${zone}$`, 'i'),
  'dd.mm.yyyy': new RegExp(String.raw`^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${clock}$`),
  'dd/mm/yyyy': new RegExp(String.raw`^(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})${clock}$`),
  'mm/dd/yyyy': new RegExp(String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})${clock}$`),
  'yyyy/mm/dd': new RegExp(String.raw`^(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})${clock}$`),
  'yyyy-mm': /^(?<year>\d{4})-(?<month>\d{2})$/,
  iso_week: /^(?<year>\d{4})-?W(?<week>\d{2})$/i,
}

/** Reads one time in a given format. A month is its first day, a week its Monday. */
export function readTime(text: string, format: DateFormat): TimeReading {
  const parts = shapes[format].exec(text.trim())?.groups
  if (!parts) return { kind: 'refused', code: 'other_date_format' }
  const year = Number(parts.year)
  if (parts.week !== undefined) return mondayOf(year, Number(parts.week))
  const date = isoDate(year, Number(parts.month), Number(parts.day ?? 1))
  if (date === null) return { kind: 'refused', code: 'no_such_date' }
  if (parts.hour === undefined) {
    return parts.zone === undefined
      ? { kind: 'local', time: date }
      : { kind: 'refused', code: 'other_date_format' }
  }
  const [hour, minute, second] = [Number(parts.hour), Number(parts.minute), Number(parts.second ?? 0)]
  if (hour > 23 || minute > 59 || second > 59) return { kind: 'refused', code: 'no_such_date' }
  const fraction = parts.fraction ? `.${parts.fraction.slice(0, 3).padEnd(3, '0')}` : ''
  const local = `${date}T${two(hour)}:${two(minute)}:${two(second)}${fraction}`
  if (parts.zone === undefined) return { kind: 'local', time: local }
  const offset = normalOffset(parts.zone)
  const instant = new Date(`${local}${offset}`)
  if (Number.isNaN(instant.getTime())) return { kind: 'refused', code: 'no_such_date' }
  return { kind: 'instant', time: instant.toISOString(), offset, day: date }
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** ISO 8601: week 1 is the one with 4 January in it, and some years have a week 53. */
function mondayOf(year: number, week: number): TimeReading {
  const monday = (of: number) => {
    const fourth = new Date(Date.UTC(of, 0, 4))
    return fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000
  }
  const start = monday(year) + (week - 1) * 7 * 86_400_000
  if (week < 1 || start >= monday(year + 1)) return { kind: 'refused', code: 'no_such_date' }
  return { kind: 'local', time: new Date(start).toISOString().slice(0, 10) }
}

function normalOffset(text: string): string {
  if (text.toUpperCase() === 'Z') return 'Z'
  const digits = text.slice(1).replace(':', '').padEnd(4, '0')
  return `${text[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
