import { ServiceCalendar } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'

const columnsOf = (calendar: ServiceCalendar) => ({
  name: calendar.name,
  zone: calendar.zone,
  hours: JSON.stringify(calendar.hours),
  holidays: JSON.stringify(calendar.holidays),
  archived_at: calendar.archivedAt,
  version: calendar.version,
})

export async function insertCalendar(scope: Scope, calendar: ServiceCalendar): Promise<void> {
  await scope.transaction
    .insertInto('service_calendars')
    .values({
      workspace_id: scope.workspaceId,
      id: calendar.id,
      created_at: scope.now,
      ...columnsOf(calendar),
    })
    .execute()
}

export async function saveCalendar(scope: Scope, calendar: ServiceCalendar): Promise<void> {
  await scope.transaction
    .updateTable('service_calendars')
    .set(columnsOf(calendar))
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', calendar.id)
    .execute()
}

const calendars = (scope: Scope) =>
  scope.transaction.selectFrom('service_calendars').selectAll().where('workspace_id', '=', scope.workspaceId)

/** @throws not_found */
export async function findCalendar(scope: Scope, calendarId: string): Promise<ServiceCalendar> {
  return toCalendar(await calendars(scope).where('id', '=', calendarId).executeTakeFirst())
}

/** @throws not_found */
export async function lockCalendar(scope: Scope, calendarId: string): Promise<ServiceCalendar> {
  return toCalendar(await calendars(scope).where('id', '=', calendarId).forUpdate().executeTakeFirst())
}

/** By name; archived ones at the end. */
export async function selectCalendars(scope: Scope): Promise<ServiceCalendar[]> {
  const rows = await calendars(scope)
    .orderBy(sql`archived_at is not null`)
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute()
  return rows.map(toCalendar)
}

const { hours, holidays } = ServiceCalendar.shape

function toCalendar(row: Selectable<DB['service_calendars']> | undefined): ServiceCalendar {
  if (!row) throw notFound('service calendar')
  return {
    id: row.id,
    name: row.name,
    zone: row.zone,
    hours: hours.parse(row.hours),
    holidays: holidays.parse(row.holidays),
    version: row.version,
    archivedAt: row.archived_at?.toISOString() ?? null,
  }
}
