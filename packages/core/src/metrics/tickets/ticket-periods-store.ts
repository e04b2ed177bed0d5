import type { HollowPeriod, RecordDate } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../../foundation/database-types.ts'
import type { Scope } from '../../foundation/index.ts'
import { recordsOf } from '../../source-records/index.ts'
import type { PeriodAnswer } from './ticket-query-store.ts'

/** A period's answer as it is kept, with the reason why it enters no verdict; null when it is mature. */
export interface StoredPeriod extends PeriodAnswer {
  hollow: HollowPeriod['reason'] | null
}

/** What the kept periods were computed from. When it differs, none of them may be used. */
export interface ComputedFrom {
  /** Hash of the definition: query, period, zone, and the opening hours it counts in. */
  definition: string
  asOf: string
  computedAt: string
  /** The periods that are kept by each date, without a hole; null where the source holds no ticket. */
  range: PeriodRange | null
}

/** First days, both included. */
export interface PeriodRange {
  from: string
  to: string
}

/** Kept periods of a metric by one attribution date, in the order of time. */
export async function storedPeriods(
  scope: Scope,
  metricId: string,
  attribution: RecordDate,
): Promise<StoredPeriod[]> {
  const rows = await scope.transaction
    .selectFrom('ticket_periods')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .where('attribution', '=', attribution)
    .orderBy('period_start')
    .execute()
  return rows.map(toStoredPeriod)
}

export const toStoredPeriod = (
  row: Omit<Selectable<DB['ticket_periods']>, 'workspace_id' | 'metric_id' | 'attribution' | 'computed_at'>,
): StoredPeriod => ({
  periodStart: row.period_start,
  value: row.value,
  denominator: row.denominator,
  naiveValue: row.naive_value,
  tickets: row.tickets,
  closed: row.closed,
  leftOut: row.left_out,
  unsettled: row.unsettled,
  hollow: row.hollow as StoredPeriod['hollow'],
})

/**
 * Metrics that ask the tickets of a source, archived ones left out. Those that ask for the same tickets come one after
 * the other, so that a batch of them can share its looks at the tickets.
 */
export async function metricIdsOfSource(scope: Scope, sourceId: string): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('metrics')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('source_id', '=', sourceId)
    .where('archived_at', 'is', null)
    .orderBy(sql`ticket_query -> 'filter'`)
    .orderBy(sql`ticket_query -> 'measure' ->> 'kind'`)
    .orderBy('period')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Days on which tickets changed by imports that ended after a moment, or have not ended: they may not be computed yet.
 * Days of the same import may come twice, which costs a little work and loses nothing.
 */
export async function daysTouchedSince(scope: Scope, sourceId: string, sinceAt: string): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('record_imports')
    .select(sql<string[]>`touched_days::text[]`.as('touched_days'))
    .where('workspace_id', '=', scope.workspaceId)
    .where('source_id', '=', sourceId)
    .where('dry_run', '=', false)
    .where((row) => row.or([row('finished_at', 'is', null), row('finished_at', '>=', new Date(sinceAt))]))
    .execute()
  return [...new Set(rows.flatMap((row) => row.touched_days))]
}

/** The import that somebody names, or the latest one into a source. */
export async function importBehind(scope: Scope, sourceId: string, importId: string | undefined) {
  let imports = scope.transaction
    .selectFrom('record_imports')
    .select(['id', 'file_name', 'created_by'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('source_id', '=', sourceId)
    .where('dry_run', '=', false)
    .where('state', 'in', ['measuring', 'done'])
  if (importId !== undefined) imports = imports.where('id', '=', importId)
  return await imports.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
}

/** Ticket metrics with periods that time may change, archived ones left out. */
export async function metricIdsToRefresh(scope: Scope): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from metrics m
    where m.workspace_id = ${scope.workspaceId} and m.source_id is not null and m.archived_at is null
      and (m.ticket_query -> 'measure' ->> 'calendarId' is not null or exists (
        select from ticket_periods p
        where p.workspace_id = m.workspace_id and p.metric_id = m.id and (p.hollow is not null or p.unsettled > 0)))
    order by m.id`.execute(scope.transaction)
  return rows.map(({ id }) => id)
}

/** Which dates any ticket of a source has. */
export async function datesOfSource(scope: Scope, sourceId: string) {
  const any = (column: 'responded_at' | 'resolved_at' | 'closed_at') =>
    recordsOf(scope, sourceId).select('external_id').where(column, 'is not', null).limit(1)
  const has = async (column: Parameters<typeof any>[0]) => (await any(column).execute()).length > 0
  return {
    responded: await has('responded_at'),
    resolved: await has('resolved_at'),
    closed: await has('closed_at'),
  }
}
