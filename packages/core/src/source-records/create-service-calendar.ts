import { type ServiceCalendar, sourceRecords } from '@ratchet/contract'
import { allow, inputOf, OperationError, operation } from '../foundation/index.ts'
import { calendarErrors } from './calendar-rules.ts'
import { insertCalendar } from './calendars-store.ts'

/** Add opening hours that durations can be counted in. */
export const createServiceCalendar = operation({
  name: 'create-service-calendar',
  allow: allow.contributors,
  input: inputOf(sourceRecords.createServiceCalendar),
  async run(scope, fields): Promise<{ calendar: ServiceCalendar }> {
    refuseWrongHours(fields)
    const calendar: ServiceCalendar = { id: scope.newId(), ...fields, version: 0, archivedAt: null }
    await insertCalendar(scope, calendar)
    scope.record({ kind: 'service_calendar', id: calendar.id, after: calendar })
    return { calendar }
  },
})

/** @throws invalid, naming each stretch or holiday that cannot be */
export function refuseWrongHours(calendar: Pick<ServiceCalendar, 'hours' | 'holidays'>): void {
  const errors = calendarErrors(calendar)
  if (errors.length === 0) return
  const detail = 'Nothing was saved: these opening hours cannot be as they are.'
  throw new OperationError('invalid', 'invalid_input', detail, { errors })
}
