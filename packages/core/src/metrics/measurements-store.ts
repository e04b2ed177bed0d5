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

/** PostgreSQL takes 65 535 parameters a statement; a version has eleven. */
const rowsPerInsert = 4000

const standingVersions = (scope: Scope, metricId: string) =>
  scope.transaction
    .selectFrom('measurements')
    .distinctOn('period_start')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .orderBy('period_start')
    .orderBy('version', 'desc')

/** The newest version of each period's measurement, in the order of time; withdrawn ones included. */
export async function currentMeasurements(scope: Scope, metricId: string): Promise<CurrentMeasurement[]> {
  const rows = await standingVersions(scope, metricId).execute()
  return rows.map(toCurrent)
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
export async function insertVersions(
  scope: Scope,
  metricId: string,
  versions: readonly NewVersion[],
  author?: string,
): Promise<void> {
  const recordedBy = author ?? authorOf(scope)
  for (let from = 0; from < versions.length; from += rowsPerInsert) {
    const rows = versions.slice(from, from + rowsPerInsert).map((version) => ({
      workspace_id: scope.workspaceId,
      metric_id: metricId,
      period_start: version.periodStart,
      version: version.version,
      value: version.value,
      denominator: version.denominator,
      origin: version.origin,
      reason: version.reason,
      import_id: version.importId,
      recorded_by: recordedBy,
      recorded_at: scope.now,
    }))
    await scope.transaction.insertInto('measurements').values(rows).execute()
  }
  await countPoints(scope, metricId)
}

/** Count the metric's standing measurements again, for the list. */
async function countPoints(scope: Scope, metricId: string): Promise<void> {
  const points = scope.transaction
    .selectFrom(standingVersions(scope, metricId).as('standing'))
    .where('value', 'is not', null)
  await scope.transaction
    .updateTable('metrics')
    .set({
      point_count: points.select(({ fn }) => sql<number>`${fn.countAll()}::integer`.as('count')),
      latest_period: points.select(({ fn }) => fn.max('period_start').as('last')),
    })
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', metricId)
    .execute()
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
