import type { TicketQuery } from '@ratchet/contract'
import { invalid, OperationError, type Scope } from '../../foundation/index.ts'
import { readServiceCalendar, readSource } from '../../source-records/index.ts'

/** @throws invalid for a query that names a source or a calendar that is not here */
export async function refuseUnknownSource(scope: Scope, { sourceId, measure }: TicketQuery): Promise<void> {
  await found(
    () => readSource(scope, sourceId),
    'ticketQuery.sourceId',
    'there is no such source of tickets here',
  )
  if (!('calendarId' in measure) || measure.calendarId === null) return
  const calendarId = measure.calendarId
  await found(
    () => readServiceCalendar(scope, calendarId),
    'ticketQuery.measure.calendarId',
    'there are no such opening hours here',
  )
}

async function found(read: () => Promise<unknown>, path: string, message: string): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (error instanceof OperationError && error.code === 'not_found') throw invalid(path, message)
    throw error
  }
}
