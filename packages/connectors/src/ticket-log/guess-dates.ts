import type { Guess, RecordDateFormat } from '@ratchet/contract'
import { DateReader, recordDateFormats } from './read-date.ts'

export interface DateGuess {
  /** Null where nothing reads as a date. */
  readonly format: RecordDateFormat | null
  readonly guess: Guess
  /** Of the times that the format reads. */
  readonly withZone: number
  readonly withoutZone: number
}

const mostTexts = 3000
const encoder = new TextEncoder()
const readers = new Map(recordDateFormats.map((format) => [format, DateReader.of(format)]))

/** How a text reads as a date of a format; null when it does not. */
export function readsAs(text: string, format: RecordDateFormat): { ms: number; zoned: boolean } | null {
  const bytes = encoder.encode(text)
  const reader = readers.get(format)
  const outcome = reader?.read(bytes, 0, bytes.length)
  if (reader === undefined || (outcome !== 'local' && outcome !== 'instant')) return null
  return { ms: reader.ms, zoned: outcome === 'instant' }
}

/** Most of these texts are dates, in whatever format. */
export function holdDates(texts: readonly string[]): boolean {
  const looked = texts.slice(0, 200)
  const dates = looked.filter(
    (text) => text.length < 40 && recordDateFormats.some((format) => readsAs(text, format)),
  )
  return looked.length > 0 && dates.length >= 0.8 * looked.length
}

/**
 * The format of known texts from the date columns. Day/month against month/day is decided by all of them, never by
 * one; where every day is at most 12, by which order would put openings into the future or ends before openings.
 */
export function guessDates(
  all: readonly string[],
  pairs: readonly { opened: string; ended: string }[],
  now: Date,
): DateGuess {
  const texts = all.slice(0, mostTexts)
  const counts = recordDateFormats.map((format) => ({
    format,
    read: texts.filter((text) => readsAs(text, format) !== null).length,
  }))
  const best = counts.reduce((a, b) => (b.read > a.read ? b : a))
  const of = texts.length
  if (best.read === 0) {
    const guess: Guess = { sureness: 'unsure', reason: 'no_dates', params: { of } }
    return { format: null, guess, withZone: 0, withoutZone: 0 }
  }
  const slashes = best.format === 'dd/mm/yyyy' || best.format === 'mm/dd/yyyy'
  const { format, guess } = slashes ? guessOrder(texts, pairs, now) : inOneFormat(best.format, best.read, of)
  const zoned = texts.map((text) => readsAs(text, format)?.zoned)
  return {
    format,
    guess,
    withZone: zoned.filter((is) => is === true).length,
    withoutZone: zoned.filter((is) => is === false).length,
  }
}

function inOneFormat(
  format: RecordDateFormat,
  read: number,
  of: number,
): { format: RecordDateFormat; guess: Guess } {
  if (read === of) return { format, guess: { sureness: 'certain', reason: 'one_format', params: { of } } }
  const sureness = read >= 0.9 * of ? 'likely' : 'unsure'
  return { format, guess: { sureness, reason: 'most_read', params: { read, of } } }
}

function guessOrder(
  texts: readonly string[],
  pairs: readonly { opened: string; ended: string }[],
  now: Date,
): { format: RecordDateFormat; guess: Guess } {
  const dayFirst = 'dd/mm/yyyy'
  const monthFirst = 'mm/dd/yyyy'
  const both = texts.map(
    (text) => [readsAs(text, dayFirst) !== null, readsAs(text, monthFirst) !== null] as const,
  )
  const onlyDayFirst = both.filter(([day, month]) => day && !month).length
  const onlyMonthFirst = both.filter(([day, month]) => !day && month).length
  const of = texts.length
  const params = { dayFirst: onlyDayFirst, monthFirst: onlyMonthFirst, of }
  if (onlyDayFirst > 0 && onlyMonthFirst > 0) {
    const format = onlyDayFirst >= onlyMonthFirst ? dayFirst : monthFirst
    const few = Math.min(onlyDayFirst, onlyMonthFirst) < 0.02 * (onlyDayFirst + onlyMonthFirst)
    return { format, guess: { sureness: few ? 'likely' : 'unsure', reason: 'mixed_order', params } }
  }
  if (onlyDayFirst > 0)
    return { format: dayFirst, guess: { sureness: 'certain', reason: 'only_day_first', params } }
  if (onlyMonthFirst > 0) {
    return { format: monthFirst, guess: { sureness: 'certain', reason: 'only_month_first', params } }
  }
  const wrong = {
    [dayFirst]: impossible(pairs, dayFirst, now),
    [monthFirst]: impossible(pairs, monthFirst, now),
  }
  const format = wrong[monthFirst] < wrong[dayFirst] ? monthFirst : dayFirst
  const other = format === dayFirst ? monthFirst : dayFirst
  if (wrong[other] > 2 * wrong[format]) {
    const count = wrong[other]
    return { format, guess: { sureness: 'likely', reason: 'other_order_impossible', params: { count, of } } }
  }
  return { format, guess: { sureness: 'unsure', reason: 'days_up_to_12', params: { of } } }
}

function impossible(
  pairs: readonly { opened: string; ended: string }[],
  format: RecordDateFormat,
  now: Date,
): number {
  return pairs.filter(({ opened, ended }) => {
    const from = readsAs(opened, format)
    const to = readsAs(ended, format)
    return from !== null && (from.ms > now.getTime() + 86_400_000 || (to !== null && to.ms < from.ms))
  }).length
}
