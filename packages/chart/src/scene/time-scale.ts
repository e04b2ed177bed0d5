import { dayNumber, firstOfMonth, monthOf, periodEnd } from '../calendar.ts'
import type { ChartInput, ChartPoint } from '../input.ts'

export interface TimeScale {
  /** Left edge of a day. */
  x(day: number): number
  /** Middle of the period that starts on `on`: where its point stands. */
  middle(on: string): number
  /** Right edge of the period that starts on `on`. */
  end(on: string): number
  /** Places and texts for the axis, the longest text first. */
  ticks: readonly { x: number; texts: readonly string[] }[]
}

/** Horizontal scale in days, from the first period to the end of the last or the last date that is marked. */
export function timeScale(
  input: ChartInput,
  points: readonly ChartPoint[],
  left: number,
  right: number,
): TimeScale {
  const starts = points.map((point) => dayNumber(point.periodStart))
  const marked = [input.goLiveOn, input.judgingOn, input.seriesEndsOn].flatMap((on) =>
    on ? [dayNumber(on)] : [],
  )
  const segmentDays = input.segments.flatMap((s) => [
    dayNumber(s.from),
    periodEnd(dayNumber(s.to), input.period),
  ])
  const ends = starts.map((start) => periodEnd(start, input.period))
  const all = [...starts, ...ends, ...marked, ...segmentDays].filter(Number.isFinite)
  const from = all.length > 0 ? all.reduce((a, b) => Math.min(a, b)) : 0
  const last = all.length > 0 ? all.reduce((a, b) => Math.max(a, b)) : 1
  const to = last > from ? last : from + 1
  const x = (day: number) => {
    const at = left + ((day - from) / (to - from)) * (right - left)
    return Number.isFinite(at) ? Math.min(right, Math.max(left, at)) : left
  }
  return {
    x,
    middle: (on) => (x(dayNumber(on)) + x(periodEnd(dayNumber(on), input.period))) / 2,
    end: (on) => x(periodEnd(dayNumber(on), input.period)),
    ticks:
      all.length > 0
        ? (input.numbered ? countTicks(from, to) : timeTicks(from, to, input.locale)).map((tick) => ({
            x: x(tick.day),
            texts: tick.texts,
          }))
        : [],
  }
}

/** Days, weeks, months or years, whichever gives a handful of ticks. */
export function timeTicks(from: number, to: number, locale: string): { day: number; texts: string[] }[] {
  const span = to - from
  if (span > 365 * 7) return yearTicks(from, to, Math.ceil(span / 365 / 10))
  if (span > 60) return monthTicks(from, to, span > 365 * 3 ? 6 : span > 500 ? 3 : 1, locale)
  const step = span > 35 ? 14 : span > 12 ? 7 : Math.max(1, Math.ceil(span / 7))
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const ticks: { day: number; texts: string[] }[] = []
  for (let day = Math.ceil(from); day < to; day += step) {
    ticks.push({ day, texts: [format.format(day * 86_400_000)] })
  }
  return ticks
}

/** Numbers from 1, at steps of 1, 2 or 5 times a power of ten. */
function countTicks(from: number, to: number): { day: number; texts: string[] }[] {
  const rough = Math.max(1, (to - from) / 8)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 1
  const ticks: { day: number; texts: string[] }[] = []
  for (let count = step; from + count - 1 < to; count += step) {
    ticks.push({ day: from + count - 1, texts: [String(count)] })
  }
  return ticks
}

function monthTicks(
  from: number,
  to: number,
  step: number,
  locale: string,
): { day: number; texts: string[] }[] {
  const long = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  const ticks: { day: number; texts: string[] }[] = []
  let { year, month } = monthOf(from)
  month -= month % step
  for (let day = firstOfMonth(year, month); day < to; day = firstOfMonth(year, month)) {
    const at = day * 86_400_000
    // A new year names itself; a month that began a few days before the first point still gets its name.
    if (day >= from)
      ticks.push({ day, texts: month === 0 ? [long.format(at), String(year)] : [short.format(at)] })
    else if (from - day < 5 && step === 1) ticks.push({ day: from, texts: [short.format(at)] })
    month += step
    if (month > 11) {
      year += 1
      month -= 12
    }
  }
  return ticks
}

function yearTicks(from: number, to: number, step: number): { day: number; texts: string[] }[] {
  const ticks: { day: number; texts: string[] }[] = []
  for (let year = monthOf(from).year; firstOfMonth(year, 0) < to; year += step) {
    if (firstOfMonth(year, 0) >= from) ticks.push({ day: firstOfMonth(year, 0), texts: [String(year)] })
  }
  return ticks
}
