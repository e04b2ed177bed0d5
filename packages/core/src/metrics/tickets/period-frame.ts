import type { Metric } from '@ratchet/contract'
import { Temporal } from 'temporal-polyfill'
import { addPeriods, periodStartAt, periodStartOf, positionOf } from '../periods.ts'

/** A period with the moments at which it begins and ends in the metric's zone; the end belongs to the next one. */
export interface FramedPeriod {
  periodStart: string
  startsAt: Date
  endsAt: Date
}

type Calendar = Pick<Metric, 'period' | 'zone'>

/** More periods than this are a slip in a date: the latest ones are kept. Ten years of days. */
export const longestFrame = 4000

/** Every period between two days, both included; the latest `longestFrame` of them. */
export function framePeriods({ period, zone }: Calendar, fromOn: string, toOn: string): FramedPeriod[] {
  const last = positionOf(period, toOn)
  const first = Math.max(positionOf(period, fromOn), last - longestFrame + 1)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    framed({ period, zone }, periodStartAt(period, first + step)),
  )
}

/** The period that holds a day. */
export const framePeriod = (calendar: Calendar, on: string): FramedPeriod =>
  framed(calendar, periodStartOf(calendar.period, on))

const framed = ({ period, zone }: Calendar, periodStart: string): FramedPeriod => ({
  periodStart,
  startsAt: new Date(dayStartsAt(zone, periodStart)),
  endsAt: new Date(dayStartsAt(zone, addPeriods(period, periodStart, 1))),
})

const known = new Map<string, number>()
/** A workspace's metrics share their days; reckoning each of them thousands of times takes most of a computation. */
const mostKnown = 100_000

/** When a calendar day begins in a zone, also where its midnight does not exist. Milliseconds. */
function dayStartsAt(zone: string, on: string): number {
  const key = `${on} ${zone}`
  const found = known.get(key)
  if (found !== undefined) return found
  const startsAt = Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds
  if (known.size >= mostKnown) known.clear()
  known.set(key, startsAt)
  return startsAt
}
