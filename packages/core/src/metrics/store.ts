import type {
  Direction,
  GapRule,
  MeasurementVersion,
  Metric,
  MetricKind,
  MetricSummary,
  Period,
} from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { plottedValue } from './measurement-rules.ts'
import type { CurrentMeasurement } from './series.ts'

type MetricRow = Selectable<DB['metrics']>
type MeasurementRow = Selectable<DB['measurements']>

/** A version about to be written. */
export interface NewVersion extends CurrentMeasurement {
  reason: string
  importId: string | null
}

/** PostgreSQL takes 65 535 parameters a statement; a version has eleven. */
const rowsPerInsert = 4000

export async function insertMetric(scope: Scope, metric: Metric): Promise<void> {
  await scope.transaction
    .insertInto('metrics')
    .values({ workspace_id: scope.workspaceId, ...columnsOf(metric) })
    .execute()
}

export async function updateMetricRow(scope: Scope, metric: Metric): Promise<void> {
  const { id, ...columns } = columnsOf(metric)
  await scope.transaction
    .updateTable('metrics')
    .set(columns)
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', id)
    .execute()
}

/** @throws not_found */
export async function findMetric(scope: Scope, metricId: string): Promise<Metric> {
  return toMetric(await metricRow(scope, metricId).executeTakeFirst())
}

/**
 * The metric, with its row locked until the transaction ends: whoever writes measurements or the definition waits here,
 * so that two writers never make the same version.
 *
 * @throws not_found
 */
export async function lockMetric(scope: Scope, metricId: string): Promise<Metric> {
  return toMetric(await metricRow(scope, metricId).forUpdate().executeTakeFirst())
}

const metricRow = (scope: Scope, metricId: string) =>
  scope.transaction
    .selectFrom('metrics')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', metricId)

/** Every metric by name, with its latest measurement and how many periods have one. One statement. */
export async function metricSummaries(scope: Scope): Promise<MetricSummary[]> {
  const rows = await scope.transaction
    .with('standing', (query) =>
      query
        .selectFrom('measurements')
        .distinctOn(['metric_id', 'period_start'])
        .select(['metric_id', 'period_start', 'value', 'denominator'])
        .where('workspace_id', '=', scope.workspaceId)
        .orderBy('metric_id')
        .orderBy('period_start')
        .orderBy('version', 'desc'),
    )
    .with('summary', (query) =>
      query
        .selectFrom('standing')
        .where('value', 'is not', null)
        .groupBy('metric_id')
        .select(({ fn }) => [
          'metric_id',
          fn.countAll<string>().as('points'),
          fn.max('period_start').as('last'),
        ]),
    )
    .selectFrom('metrics')
    .leftJoin('summary', 'summary.metric_id', 'metrics.id')
    .leftJoin('standing', (join) =>
      join.onRef('standing.metric_id', '=', 'metrics.id').onRef('standing.period_start', '=', 'summary.last'),
    )
    .where('metrics.workspace_id', '=', scope.workspaceId)
    .selectAll('metrics')
    .select(['summary.points', 'summary.last', 'standing.value', 'standing.denominator'])
    .orderBy(sql`lower(metrics.name) collate "C"`)
    .orderBy('metrics.id')
    .execute()
  return rows.map((row) => {
    const metric = toMetric(row)
    const { last, value, denominator } = row
    const latest =
      last === null || value === null
        ? null
        : { periodStart: last, value: plottedValue(metric, { value, denominator }) }
    return { ...metric, pointCount: Number(row.points ?? 0), latest }
  })
}

/** The newest version of each period's measurement, in the order of time; withdrawn ones included. */
export async function currentMeasurements(scope: Scope, metricId: string): Promise<CurrentMeasurement[]> {
  const rows = await scope.transaction
    .selectFrom('measurements')
    .distinctOn('period_start')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .orderBy('period_start')
    .orderBy('version', 'desc')
    .execute()
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
    .leftJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'measurements.workspace_id')
        .onRef('members.id', '=', 'measurements.recorded_by'),
    )
    .selectAll('measurements')
    .select('members.name as author')
    .where('measurements.workspace_id', '=', scope.workspaceId)
    .where('metric_id', '=', metricId)
    .where('period_start', '>=', range.from)
    .where('period_start', '<=', range.to)
    .orderBy('period_start')
    .orderBy('measurements.version')
    .execute()
  return rows.map((row) => ({ periodStart: row.period_start, ...toVersion(row, row.author ?? '') }))
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
  recordedBy: string,
  versions: readonly NewVersion[],
): Promise<void> {
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
}

export async function workspaceZone(scope: Scope): Promise<string> {
  const row = await scope.transaction
    .selectFrom('workspaces')
    .select('zone')
    .where('id', '=', scope.workspaceId)
    .executeTakeFirstOrThrow()
  return row.zone
}

export async function teamExists(scope: Scope, teamId: string): Promise<boolean> {
  const row = await scope.transaction
    .selectFrom('teams')
    .select('id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', '=', teamId)
    .executeTakeFirst()
  return row !== undefined
}

const columnsOf = (metric: Metric) => ({
  id: metric.id,
  name: metric.name,
  description: metric.description,
  unit: metric.unit,
  direction: metric.direction,
  kind: metric.kind,
  period: metric.period,
  season: metric.season,
  zone: metric.zone,
  gap_rule: metric.gapRule,
  source: metric.source,
  team_id: metric.teamId,
  created_at: metric.createdAt,
  archived_at: metric.archivedAt,
  held_at: metric.heldAt,
  version: metric.version,
})

function toMetric(row: MetricRow | undefined): Metric {
  if (!row) throw notFound('metric')
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    unit: row.unit,
    // The CHECK lists of the table are the contract's lists; tests compare them.
    direction: row.direction as Direction,
    kind: row.kind as MetricKind,
    period: row.period as Period,
    season: row.season,
    zone: row.zone,
    gapRule: row.gap_rule as GapRule,
    source: row.source,
    teamId: row.team_id,
    createdAt: row.created_at.toISOString(),
    archivedAt: row.archived_at?.toISOString() ?? null,
    heldAt: row.held_at?.toISOString() ?? null,
    version: row.version,
  }
}

const toCurrent = (row: MeasurementRow): CurrentMeasurement => ({
  periodStart: row.period_start,
  version: row.version,
  value: row.value,
  denominator: row.denominator,
  origin: row.origin as CurrentMeasurement['origin'],
})

const toVersion = (row: MeasurementRow, author: string): MeasurementVersion => ({
  version: row.version,
  value: row.value,
  denominator: row.denominator,
  origin: row.origin as CurrentMeasurement['origin'],
  reason: row.reason,
  recordedBy: { id: row.recorded_by, name: author },
  recordedAt: row.recorded_at.toISOString(),
})
