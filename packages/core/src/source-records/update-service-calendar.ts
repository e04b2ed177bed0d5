import { type ServiceCalendar, sourceRecords } from '@ratchet/contract'
import { allow, inputOf, operation, stale } from '../foundation/index.ts'
import { lockCalendar, saveCalendar } from './calendars-store.ts'
import { refuseWrongHours } from './create-service-calendar.ts'
import { archivedAt } from './update-source.ts'

/** Change opening hours, or put them into the archive and back. Metrics that count in them are reckoned anew by their room. */
export const updateServiceCalendar = operation({
  name: 'update-service-calendar',
  allow: allow.contributors,
  input: inputOf(sourceRecords.updateServiceCalendar),
  async run(scope, { calendarId, version, archived, ...changes }): Promise<{ calendar: ServiceCalendar }> {
    const before = await lockCalendar(scope, calendarId)
    if (before.version !== version) throw stale('service calendar', before)
    const wished: ServiceCalendar = {
      ...before,
      name: changes.name ?? before.name,
      zone: changes.zone ?? before.zone,
      hours: changes.hours ?? before.hours,
      holidays: changes.holidays ?? before.holidays,
      archivedAt: archivedAt(before.archivedAt, archived, scope.now),
    }
    refuseWrongHours(wished)
    if (JSON.stringify(wished) === JSON.stringify(before)) return { calendar: before }
    const after = { ...wished, version: version + 1 }
    await saveCalendar(scope, after)
    scope.record({ kind: 'service_calendar', id: calendarId, before, after })
    return { calendar: after }
  },
})
