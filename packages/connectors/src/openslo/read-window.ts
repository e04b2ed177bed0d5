import type { Duration, DurationUnit } from './duration.ts'
import type { Node } from './node.ts'
import { durationAt } from './read-duration.ts'
import type { CalendarStart, SloWindow } from './types.ts'

const anyDuration: Duration = { count: 1, unit: 'day' }
const oldUnits: Readonly<Record<string, DurationUnit>> = {
  Day: 'day',
  Week: 'week',
  Month: 'month',
  Quarter: 'quarter',
}

/** The one window of an SLO. `v1alpha` writes unit and count, `v1` a duration. */
export function windowAt(spec: Node, isOld: boolean): SloWindow {
  const windows = spec.at(isOld ? 'timeWindows' : 'timeWindow')
  const [first, ...others] = windows.list()
  if (first === undefined) {
    if (windows.absent) windows.needed(null, null)
    else windows.refuse('must hold one window')
    return { kind: 'rolling', duration: anyDuration }
  }
  if (others.length > 0) windows.refuse('must hold one window')
  const duration = isOld ? oldDuration(first) : newDuration(first)
  const rolling = first.at('isRolling').flag()
  const calendar = calendarAt(first.at('calendar'))
  if (rolling === true) {
    if (calendar) first.at('calendar').refuse('a rolling window has no calendar')
    return { kind: 'rolling', duration }
  }
  if (calendar === null) {
    first.report({
      severity: 'warning',
      code: 'window_without_start',
      path: first.path,
      message:
        'neither said to roll nor given a calendar start; read as a calendar window whose start is open',
    })
  }
  return { kind: 'calendar', duration, calendar }
}

function newDuration(window: Node): Duration {
  const node = window.at('duration')
  const duration = node.needed(durationAt(node), anyDuration)
  if (duration.unit === 'minute') {
    node.report({
      severity: 'warning',
      code: 'window_in_minutes',
      path: node.path,
      message: `${duration.count}m is read as minutes, as the specification has it; a month is written M`,
    })
  }
  return duration
}

function oldDuration(window: Node): Duration {
  const [unit, count] = [window.at('unit'), window.at('count')]
  const known = unit.needed(unit.oneOf(Object.keys(oldUnits)), 'Day')
  const number = count.needed(count.number(), 1)
  if (!Number.isSafeInteger(number) || number < 1) count.refuse('must be a whole number from 1')
  return { count: number, unit: oldUnits[known]! }
}

function calendarAt(node: Node): CalendarStart | null {
  if (node.absent) return null
  node.map()
  const [start, zone] = [node.at('startTime'), node.at('timeZone')]
  const startTime = start.needed(start.text(), '')
  const timeZone = zone.needed(zone.text(), '')
  if (startTime !== '' && !isTime(startTime)) start.refuse('must be a time such as 2022-01-01 12:00:00')
  if (timeZone !== '' && !isZone(timeZone)) {
    zone.report({
      severity: 'warning',
      code: 'time_zone_unknown',
      path: zone.path,
      message: `${timeZone} is no time zone that is known here; it is kept as written`,
    })
  }
  return { startTime, timeZone }
}

/** A day that exists, with a time of it: 30 February is none. */
function isTime(text: string): boolean {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:Z|[+-]\d{2}:\d{2})?$/.exec(text) ?? []
  const read = new Date(`${date}T${time}Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString() === `${date}T${time}.000Z`
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
