import {
  type Direction,
  type GapRule,
  type Metric,
  type MetricKind,
  type MetricSummary,
  type Period,
  TicketQuery,
} from '@ratchet/contract'
import { type Selectable, sql } from 'kysely'
import type { DB } from '../foundation/database-types.ts'
import { notFound, type Scope } from '../foundation/index.ts'
import { plottedValue } from './measurement-rules.ts'

type MetricRow = Selectable<DB['metrics']>

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

/** Several at once, in no order; those that are not here are missing. */
export async function findMetrics(scope: Scope, metricIds: readonly string[]): Promise<Metric[]> {
  const rows = await scope.transaction
    .selectFrom('metrics')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', 'in', metricIds)
    .execute()
  return rows.map(toMetric)
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

/** Like `lockMetric` for a batch; those that are not here are missing. Locked in the order of ids, so that no two wait for one another. */
export async function lockMetrics(scope: Scope, metricIds: readonly string[]): Promise<Metric[]> {
  const rows = await scope.transaction
    .selectFrom('metrics')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('id', 'in', metricIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(toMetric)
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
    .selectFrom('metrics')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('measurements')
          .select(['value', 'denominator'])
          .whereRef('measurements.workspace_id', '=', 'metrics.workspace_id')
          .whereRef('metric_id', '=', 'metrics.id')
          .whereRef('period_start', '=', 'latest_period')
          .orderBy('measurements.version', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .where('metrics.workspace_id', '=', scope.workspaceId)
    .selectAll('metrics')
    .select(['latest.value', 'latest.denominator'])
    .orderBy(sql`lower(metrics.name)`)
    .orderBy('metrics.id')
    .execute()
  return rows.map((row) => {
    const metric = toMetric(row)
    const { latest_period: periodStart, value, denominator } = row
    const latest =
      periodStart === null || value === null
        ? null
        : { periodStart, value: plottedValue(metric, { value, denominator }) }
    return { ...metric, pointCount: row.point_count, latest }
  })
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
  ticket_query: metric.ticketQuery === null ? null : JSON.stringify(metric.ticketQuery),
  source_id: metric.ticketQuery?.sourceId ?? null,
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
    ticketQuery: row.ticket_query === null ? null : TicketQuery.parse(row.ticket_query),
    version: row.version,
  }
}
