import type { RecordDate } from '@ratchet/contract'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../foundation/index.ts'
import type { CurrentMeasurement } from '../series.ts'
import {
  type ComputedFrom,
  type PeriodRange,
  type StoredPeriod,
  toStoredPeriod,
} from './ticket-periods-store.ts'

/** Reading and writing for a batch of ticket metrics, each in one statement. */

/** First days, both included; null for a metric of which nothing may be kept. */
export interface KeptRange {
  metricId: string
  range: PeriodRange | null
}

export interface PeriodKey {
  metricId: string
  attribution: RecordDate
  periodStart: string
}

/** A kept period of one metric by one of its dates. */
export type KeptPeriod = StoredPeriod & PeriodKey

export const keyOf = ({ metricId, attribution, periodStart }: PeriodKey) =>
  `${metricId} ${attribution} ${periodStart}`

const listOf = <Row, Value>(rows: readonly Row[], value: (row: Row) => Value) => rows.map(value)

export async function computedFromOf(
  scope: Scope,
  metricIds: readonly string[],
): Promise<Map<string, ComputedFrom>> {
  const rows = await scope.transaction
    .selectFrom('metrics')
    .select(['id', 'computed_from'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', 'in', metricIds)
    .where('computed_from', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row.computed_from as unknown as ComputedFrom]))
}

export async function keepComputedFrom(
  scope: Scope,
  from: readonly ({ metricId: string } & ComputedFrom)[],
): Promise<void> {
  const texts = from.map(({ metricId: _, ...rest }) => JSON.stringify(rest))
  await sql`
    update metrics m set computed_from = f.computed_from
    from unnest(${listOf(from, ({ metricId }) => metricId)}::uuid[], ${texts}::jsonb[]) as f (metric_id, computed_from)
    where m.workspace_id = ${scope.workspaceId} and m.id = f.metric_id`.execute(scope.transaction)
}

const rangesOf = (kept: readonly KeptRange[]) => sql`unnest(
  ${listOf(kept, ({ metricId }) => metricId)}::uuid[], ${listOf(kept, ({ range }) => range?.from ?? null)}::date[],
  ${listOf(kept, ({ range }) => range?.to ?? null)}::date[]) as f (metric_id, from_on, to_on)`

/** Forget all that is kept of metrics. */
export async function forgetAllPeriods(scope: Scope, metricIds: readonly string[]): Promise<void> {
  await sql`
    delete from ticket_periods
    where workspace_id = ${scope.workspaceId} and metric_id = any(${metricIds}::uuid[])`.execute(
    scope.transaction,
  )
}

/** Forget kept periods outside of each metric's range; all of them where it has none. */
export async function forgetPeriodsBeyond(scope: Scope, kept: readonly KeptRange[]): Promise<void> {
  await sql`
    delete from ticket_periods p using ${rangesOf(kept)}
    where p.workspace_id = ${scope.workspaceId} and p.metric_id = f.metric_id
      and (f.from_on is null or p.period_start < f.from_on or p.period_start > f.to_on)`.execute(
    scope.transaction,
  )
}

/** First days of the kept periods that time alone may change. Keys: metric and date, parted by a space. */
export async function restlessPeriods(
  scope: Scope,
  metricIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ metric_id: string; attribution: string; restless: string[] }>`
    select metric_id, attribution, array_agg(period_start::text) as restless
    from ticket_periods
    where workspace_id = ${scope.workspaceId} and metric_id = any(${metricIds}::uuid[])
      and (hollow is not null or unsettled > 0)
    group by metric_id, attribution`.execute(scope.transaction)
  return new Map(rows.map((row) => [`${row.metric_id} ${row.attribution}`, row.restless]))
}

const keysOf = (keys: readonly PeriodKey[]) => sql`unnest(
  ${listOf(keys, ({ metricId }) => metricId)}::uuid[], ${listOf(keys, ({ attribution }) => attribution)}::text[],
  ${listOf(keys, ({ periodStart }) => periodStart)}::date[]) as k (metric_id, attribution, period_start)`

/** Kept periods by `keyOf`; those that are not kept are missing. */
export async function keptPeriods(
  scope: Scope,
  keys: readonly PeriodKey[],
): Promise<Map<string, StoredPeriod>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<
    Parameters<typeof toStoredPeriod>[0] & { metric_id: string; attribution: string }
  >`
    select p.* from ${keysOf(keys)}
    cross join lateral (
      select * from ticket_periods t
      where t.workspace_id = ${scope.workspaceId} and t.metric_id = k.metric_id and t.attribution = k.attribution
        and t.period_start = k.period_start
      limit 1) p`.execute(scope.transaction)
  return new Map(
    rows.map((row) => [`${row.metric_id} ${row.attribution} ${row.period_start}`, toStoredPeriod(row)]),
  )
}

/** Keep computed periods in place of what was kept of them. */
export async function keepPeriods(scope: Scope, periods: readonly KeptPeriod[]): Promise<void> {
  if (periods.length === 0) return
  const list = <Field extends keyof KeptPeriod>(field: Field) => periods.map((period) => period[field])
  await sql`
    insert into ticket_periods (workspace_id, metric_id, attribution, period_start, value, denominator, naive_value,
      tickets, closed, left_out, unsettled, hollow, computed_at)
    select ${scope.workspaceId}::uuid, p.*, ${scope.now}::timestamptz
    from unnest(${list('metricId')}::uuid[], ${list('attribution')}::text[], ${list('periodStart')}::date[],
      ${list('value')}::float8[], ${list('denominator')}::float8[], ${list('naiveValue')}::float8[],
      ${list('tickets')}::int[], ${list('closed')}::int[], ${list('leftOut')}::int[], ${list('unsettled')}::int[],
      ${list('hollow')}::text[]) as p
    on conflict (workspace_id, metric_id, attribution, period_start) do update set
      value = excluded.value, denominator = excluded.denominator, naive_value = excluded.naive_value,
      tickets = excluded.tickets, closed = excluded.closed, left_out = excluded.left_out,
      unsettled = excluded.unsettled, hollow = excluded.hollow, computed_at = excluded.computed_at
  `.execute(scope.transaction)
}

/**
 * The newest version of the measurements that a computation may change, by metric: of the periods that were computed,
 * and of those that no ticket reaches any more.
 */
export async function standingOf(
  scope: Scope,
  computed: readonly Omit<PeriodKey, 'attribution'>[],
  frames: readonly KeptRange[],
): Promise<Map<string, CurrentMeasurement[]>> {
  const own = sql`m.workspace_id = ${scope.workspaceId} and m.metric_id = k.metric_id`
  // Each side of a range by itself: with "or" every measurement within would be read and thrown away.
  const beyond = (where: RawBuilder<unknown>) => sql`(
    select distinct on (g.period_start) g.* from measurements g
    where g.workspace_id = ${scope.workspaceId} and g.metric_id = f.metric_id and ${where}
    order by g.period_start, g.version desc)`
  const { rows } = await sql<CurrentMeasurement & { metricId: string }>`
    select m.metric_id as "metricId", m.period_start as "periodStart", m.version, m.value, m.denominator, m.origin
    from unnest(${listOf(computed, ({ metricId }) => metricId)}::uuid[],
      ${listOf(computed, ({ periodStart }) => periodStart)}::date[]) as k (metric_id, period_start)
    cross join lateral (
      select * from measurements m where ${own} and m.period_start = k.period_start order by m.version desc limit 1) m
    union all
    select m.metric_id, m.period_start, m.version, m.value, m.denominator, m.origin
    from ${rangesOf(frames)}
    cross join lateral (${beyond(sql`g.period_start < f.from_on`)} union all ${beyond(sql`g.period_start > f.to_on`)}
      union all ${beyond(sql`f.from_on is null`)}) m`.execute(scope.transaction)
  return Map.groupBy(rows, ({ metricId }) => metricId)
}
