import type { MeasurementVersion, PersonRef } from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import type { Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import { authorOf } from './author.ts'
import type { CurrentMeasurement } from './series.ts'

type MeasurementRow = Selectable<DB['measurements']>

/** A version about to be written. */
export interface NewVersion extends CurrentMeasurement {
  reason: string
  importId: string | null
}

/** The newest version of each period's measurement, in the order of time; withdrawn ones included. */
export async function currentMeasurements(scope: Scope, metricId: string): Promise<CurrentMeasurement[]> {
  return (await currentMeasurementsOf(scope, [metricId])).get(metricId) ?? []
}

/** Of several metrics in one statement; one without measurements is missing. */
export async function currentMeasurementsOf(
  scope: Scope,
  metricIds: readonly string[],
): Promise<Map<string, CurrentMeasurement[]>> {
  const rows = await scope.transaction
    .selectFrom('measurements')
    .distinctOn(['metric_id', 'period_start'])
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', 'in', metricIds)
    .orderBy('metric_id')
    .orderBy('period_start')
    .orderBy('version', 'desc')
    .execute()
  const byMetric = Map.groupBy(rows, (row) => row.metric_id)
  return new Map([...byMetric].map(([metricId, own]) => [metricId, own.map(toCurrent)]))
}

export async function currentMeasurement(
  scope: Scope,
  metricId: string,
  periodStart: string,
): Promise<CurrentMeasurement | null> {
  const row = await scope.transaction
    .selectFrom('measurements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .where('period_start', '=', periodStart)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toCurrent(row) : null
}

/** Every version in a range of periods, oldest first within a period, periods in the order of time. */
export async function measurementVersions(
  scope: Scope,
  metricId: string,
  range: { from: string; to: string },
): Promise<(MeasurementVersion & { periodStart: string })[]> {
  const rows = await scope.transaction
    .selectFrom('measurements')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .where('period_start', '>=', range.from)
    .where('period_start', '<=', range.to)
    .orderBy('period_start')
    .orderBy('version')
    .execute()
  const authors = await personRefs(
    scope,
    rows.map((row) => row.recorded_by),
  )
  return rows.map((row) => ({ periodStart: row.period_start, ...toVersion(row, authors) }))
}

/** Every version of one period's measurement, newest first. */
export async function versionsOf(
  scope: Scope,
  metricId: string,
  periodStart: string,
): Promise<MeasurementVersion[]> {
  const versions = await measurementVersions(scope, metricId, { from: periodStart, to: periodStart })
  return versions.map(({ periodStart: _, ...version }) => version).reverse()
}

/** Append versions. The caller holds the metric's lock and has checked that each version is the next one. */
export const insertVersions = (
  scope: Scope,
  metricId: string,
  versions: readonly NewVersion[],
  author?: string,
): Promise<void> =>
  insertVersionsOf(
    scope,
    versions.map((version) => ({ ...version, metricId })),
    author,
  )

/** Append versions of several metrics' measurements, as `insertVersions` does for one. */
export async function insertVersionsOf(
  scope: Scope,
  versions: readonly (NewVersion & { metricId: string })[],
  author?: string,
): Promise<void> {
  const recordedBy = author ?? authorOf(scope)
  if (versions.length === 0) return
  type Version = (typeof versions)[number]
  const list = <Field extends keyof Version>(field: Field) => versions.map((version) => version[field])
  await sql`
    insert into measurements (workspace_id, metric_id, period_start, version, value, denominator, origin, reason,
      import_id, recorded_by, recorded_at)
    select ${scope.workspaceId}::uuid, v.*, ${recordedBy}::uuid, ${scope.now}::timestamptz
    from unnest(${list('metricId')}::uuid[], ${list('periodStart')}::date[], ${list('version')}::int[],
      ${list('value')}::float8[], ${list('denominator')}::float8[], ${list('origin')}::text[],
      ${list('reason')}::text[], ${list('importId')}::uuid[]) as v`.execute(scope.transaction)
  await countPoints(scope, [...new Set(list('metricId'))])
}

/** Count the metrics' standing measurements again, for the list. Each of them has one at least. */
async function countPoints(scope: Scope, metricIds: readonly string[]): Promise<void> {
  await sql`
    update metrics m set point_count = p.count, latest_period = p.latest
    from (
      select k.metric_id, count(value)::int as count, max(period_start) filter (where value is not null) as latest
      from unnest(${metricIds}::uuid[]) as k (metric_id)
      cross join lateral (
        select distinct on (period_start) period_start, value
        from measurements v
        where v.workspace_id = ${scope.workspaceId} and v.metric_id = k.metric_id
        order by period_start, version desc
      ) standing
      group by k.metric_id
    ) p
    where m.workspace_id = ${scope.workspaceId} and m.id = p.metric_id`.execute(scope.transaction)
}

const toCurrent = (row: MeasurementRow): CurrentMeasurement => ({
  periodStart: row.period_start,
  version: row.version,
  value: row.value,
  denominator: row.denominator,
  origin: row.origin as CurrentMeasurement['origin'],
})

const toVersion = (row: MeasurementRow, authors: Map<string, PersonRef>): MeasurementVersion => ({
  version: row.version,
  value: row.value,
  denominator: row.denominator,
  origin: row.origin as CurrentMeasurement['origin'],
  reason: row.reason,
  recordedBy: authors.get(row.recorded_by) ?? { id: row.recorded_by, name: '' },
  recordedAt: row.recorded_at.toISOString(),
})
