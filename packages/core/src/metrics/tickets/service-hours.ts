import type { RecordSource, TicketQuery } from '@ratchet/contract'
import type { Scope } from '../../foundation/index.ts'
import { openIntervals, readServiceCalendar } from '../../source-records/index.ts'
import type { Known } from './maturity.ts'
import { type OpenHours, openHoursOf } from './open-hours.ts'

const dayMilliseconds = 86_400_000

/**
 * The opening hours that a query counts in, from the first ticket to the moment of looking, and what of the calendar
 * decides them: when that changes, everything is computed anew.
 */
export async function openHoursFor(
  scope: Scope,
  { measure }: TicketQuery,
  { firstOpenedAt }: RecordSource,
  { asOf }: Known,
): Promise<{ openHours: OpenHours | null; calendar: object | null }> {
  if (!('calendarId' in measure) || measure.calendarId === null || firstOpenedAt === null) {
    return { openHours: null, calendar: null }
  }
  const { zone, hours, holidays } = await readServiceCalendar(scope, measure.calendarId)
  const from = new Date(Date.parse(firstOpenedAt) - dayMilliseconds)
  const intervals = openIntervals({ zone, hours, holidays }, from, new Date(asOf.getTime() + dayMilliseconds))
  return { openHours: openHoursOf(intervals), calendar: { zone, hours, holidays } }
}
