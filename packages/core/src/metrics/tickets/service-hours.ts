import type { RecordSource, TicketQuery } from '@ratchet/contract'
import { invalid, type Scope } from '../../foundation/index.ts'
import type { Known } from './maturity.ts'
import type { OpenHours } from './open-hours.ts'

/** @throws invalid: only clock hours are counted so far */
export async function openHoursFor(
  _scope: Scope,
  { measure }: TicketQuery,
  _source: RecordSource,
  _known: Known,
): Promise<{ openHours: OpenHours | null; calendar: object | null }> {
  if ('calendarId' in measure && measure.calendarId !== null) {
    throw invalid('ticketQuery.measure.calendarId', 'only clock hours can be counted so far')
  }
  return { openHours: null, calendar: null }
}
