import type { RecordDateFormat } from '@ratchet/contract'

/** Ways of writing a date that the reader knows; the list is the contract's. */
export const recordDateFormats: readonly RecordDateFormat[] = [
  'iso',
  'dd.mm.yyyy',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'yyyy/mm/dd',
  'dd-mm-yyyy',
  'dd/mon/yy',
  'mon dd, yyyy',
]

export type DateOutcome = 'local' | 'instant' | 'other_format' | 'no_such_date'

interface Shape {
  readonly order: 'ymd' | 'dmy' | 'mdy' | 'ydm'
  /** Separators between the three parts, as bytes. */
  readonly separators: string
  readonly named: boolean
}

const shapes: Readonly<Record<RecordDateFormat, Shape>> = {
  iso: { order: 'ymd', separators: '-', named: false },
  'yyyy/mm/dd': { order: 'ymd', separators: '/', named: false },
  'dd.mm.yyyy': { order: 'dmy', separators: '.', named: false },
  'dd/mm/yyyy': { order: 'dmy', separators: '/', named: false },
  'mm/dd/yyyy': { order: 'mdy', separators: '/', named: false },
  'dd-mm-yyyy': { order: 'dmy', separators: '-', named: false },
  'dd/mon/yy': { order: 'dmy', separators: '/- .', named: true },
  'mon dd, yyyy': { order: 'mdy', separators: ' ,', named: true },
}
const swapped = { ymd: 'ydm', ydm: 'ymd', dmy: 'mdy', mdy: 'dmy' } as const

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const space = 32
const colon = 58

/**
 * Reads dates of one format straight from bytes, because making a string of each cell would cost more than all the
 * rest of the reading. What was found stands in the fields until the next call. Years of two digits are 20yy.
 */
export class DateReader {
  /** Epoch milliseconds; those of the local time taken as UTC when the outcome is `local`. */
  ms = 0
  /** Day and month could be each other: both are at most 12, and they differ. */
  swappable = false
  readonly #shape: Shape
  readonly #separators: readonly number[]
  #bytes: Uint8Array = new Uint8Array(0)
  #at = 0
  #end = 0

  constructor(shape: Shape) {
    this.#shape = shape
    this.#separators = [...shape.separators].map((character) => character.charCodeAt(0))
  }

  static of(format: RecordDateFormat): DateReader {
    return new DateReader(shapes[format])
  }

  /** The same way of writing with day and month exchanged; null where the month is a name. */
  static swappedOf(format: RecordDateFormat): DateReader | null {
    const shape = shapes[format]
    return shape.named ? null : new DateReader({ ...shape, order: swapped[shape.order] })
  }

  /** Reads `bytes[start..end)`, trimmed by the caller. */
  read(bytes: Uint8Array, start: number, end: number): DateOutcome {
    this.#bytes = bytes
    this.#at = start
    this.#end = end
    const { order, named } = this.#shape
    const a = order === 'mdy' && named ? this.#month() : this.#number(4)
    const lengthOfA = this.#at - start
    if (a < 0 || !this.#separator()) return 'other_format'
    const b = order === 'dmy' && named ? this.#month() : this.#number(2)
    if (b < 0 || !this.#separator()) return 'other_format'
    const startOfC = this.#at
    const c = this.#number(4)
    const lengthOfC = this.#at - startOfC
    if (c < 0) return 'other_format'
    const yearFirst = order === 'ymd' || order === 'ydm'
    if (yearFirst ? lengthOfA !== 4 || lengthOfC > 2 : lengthOfA > 2 && !named) return 'other_format'
    if (!yearFirst && lengthOfC !== 4 && lengthOfC !== 2) return 'other_format'
    const year = yearFirst ? a : lengthOfC === 2 ? 2000 + c : c
    const month = order === 'mdy' ? a : order === 'ydm' ? c : b
    const day = order === 'dmy' ? a : order === 'ymd' ? c : b
    const time = this.#timeOfDay()
    if (time === null) return 'other_format'
    if (month < 1 || month > 12 || day < 1 || day > (lengths[month - 1] ?? 0)) return 'no_such_date'
    if (month === 2 && day === 29 && !isLeap(year)) return 'no_such_date'
    if (time.ms < 0) return 'no_such_date'
    this.swappable = !named && day <= 12 && day !== month
    this.ms = dateMs(year, month, day) + time.ms
    if (time.offsetMs === null) return 'local'
    this.ms -= time.offsetMs
    return 'instant'
  }

  /** Digits, at most `most` of them; -1 when there are none. */
  #number(most: number): number {
    const from = this.#at
    let value = 0
    while (this.#at < this.#end && this.#at - from < most) {
      const digit = (this.#bytes[this.#at] ?? 0) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
      this.#at += 1
    }
    return this.#at === from ? -1 : value
  }

  /** One separator, and spaces and a comma around it where the format has them. */
  #separator(): boolean {
    const from = this.#at
    const most = this.#shape.separators === ' ,' ? 3 : 1
    while (this.#at < this.#end && this.#at - from < most) {
      if (!this.#separators.includes(this.#bytes[this.#at] ?? 0)) break
      this.#at += 1
    }
    return this.#at > from
  }

  /** An English month name, short or long, as its number. */
  #month(): number {
    let word = ''
    while (this.#at < this.#end && word.length < 9) {
      const letter = (this.#bytes[this.#at] ?? 0) | 32
      if (letter < 97 || letter > 122) break
      word += String.fromCharCode(letter)
      this.#at += 1
    }
    const long = word.length > 3 ? longMonths.indexOf(word) : months.indexOf(word as (typeof months)[number])
    return long < 0 ? -1 : long + 1
  }

  /** Nothing, or a time with or without AM/PM and offset; null for anything else. `ms` is -1 for no time that exists. */
  #timeOfDay(): { ms: number; offsetMs: number | null } | null {
    if (this.#at === this.#end) return midnight
    let next = this.#bytes[this.#at]
    if (next === 44) {
      this.#at += 1
      next = this.#bytes[this.#at]
    }
    if (next !== space && next !== 84 && next !== 116) return null
    this.#at += 1
    this.#spaces()
    const hourAt = this.#at
    let hour = this.#number(2)
    if (hour < 0 || this.#bytes[this.#at] !== colon || this.#at >= this.#end) return null
    const hourDigits = this.#at - hourAt
    this.#at += 1
    const minute = this.#twoDigits()
    if (minute < 0) return null
    let second = 0
    let fraction = 0
    if (this.#at < this.#end && this.#bytes[this.#at] === colon) {
      this.#at += 1
      second = this.#twoDigits()
      if (second < 0) return null
      const mark = this.#at < this.#end ? this.#bytes[this.#at] : 0
      if (mark === 46 || mark === 44) {
        fraction = this.#fraction()
        if (fraction < 0) return null
      }
    }
    this.#spaces()
    const half = this.#half()
    if (half !== 0) {
      if (hour < 1 || hour > 12 || hourDigits > 2) return noSuchTime
      hour = (hour % 12) + (half === 2 ? 12 : 0)
      this.#spaces()
    }
    const offset = this.#at === this.#end ? null : this.#offset()
    if (this.#at !== this.#end || (offset !== null && Number.isNaN(offset))) return null
    if (hour > 23 || minute > 59 || second > 59) return noSuchTime
    found.ms = ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    found.offsetMs = offset
    return found
  }

  #spaces(): void {
    while (this.#at < this.#end && this.#bytes[this.#at] === space) this.#at += 1
  }

  #twoDigits(): number {
    const from = this.#at
    const value = this.#number(2)
    return this.#at - from === 2 ? value : -1
  }

  /** A decimal mark and up to nine digits, as whole milliseconds. */
  #fraction(): number {
    this.#at += 1
    const from = this.#at
    let value = 0
    while (this.#at < this.#end && this.#at - from < 9) {
      const digit = (this.#bytes[this.#at] ?? 0) - 48
      if (digit < 0 || digit > 9) break
      if (this.#at - from < 3) value += digit * 10 ** (2 - (this.#at - from))
      this.#at += 1
    }
    return this.#at === from ? -1 : value
  }

  /** 0 for none, 1 for AM, 2 for PM. */
  #half(): 0 | 1 | 2 {
    if (this.#end - this.#at < 2 || ((this.#bytes[this.#at + 1] ?? 0) | 32) !== 109) return 0
    const letter = (this.#bytes[this.#at] ?? 0) | 32
    if (letter !== 97 && letter !== 112) return 0
    this.#at += 2
    return letter === 97 ? 1 : 2
  }

  /** `Z`, `UTC`, `GMT`, `+01`, `+0100` or `+01:00` in milliseconds; NaN for anything else. */
  #offset(): number {
    const rest = String.fromCharCode(...this.#bytes.subarray(this.#at, this.#end)).toUpperCase()
    this.#at = this.#end
    if (rest === 'Z' || rest === 'UTC' || rest === 'GMT') return 0
    const parts = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(rest)
    if (!parts) return Number.NaN
    const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0)
    if (minutes > 18 * 60) return Number.NaN
    return (parts[1] === '-' ? -minutes : minutes) * 60_000
  }
}

const longMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const midnight = { ms: 0, offsetMs: null }
const noSuchTime = { ms: -1, offsetMs: null }
/** One object for all readings; it is read at once. */
const found: { ms: number; offsetMs: number | null } = { ms: 0, offsetMs: null }

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days since 1970 times a day's length, by the usual shift of the year to March, so that leap days come last. */
function dateMs(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) * 86_400_000
}
