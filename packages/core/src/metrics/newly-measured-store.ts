import { type SqlBool, sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'

/** Metrics in use with measurements recorded since a moment, and the first period that those are of. */
export async function newlyMeasured(
  scope: Scope,
  { since, teamIds, limit }: { since: Date; teamIds: readonly string[] | null; limit: number },
): Promise<{ metricId: string; from: string }[]> {
  let found = scope.transaction
    .selectFrom('measurements')
    .innerJoin('metrics', (join) =>
      join
        .onRef('metrics.workspace_id', '=', 'measurements.workspace_id')
        .onRef('metrics.id', '=', 'measurements.metric_id'),
    )
    .select(['metric_id as metricId', sql<string>`min(period_start)::text`.as('from')])
    .where('measurements.workspace_id', '=', scope.workspaceId)
    .where('measurements.recorded_at', '>', since)
    .where('metrics.archived_at', 'is', null)
    .groupBy('metric_id')
    .orderBy(sql`max(measurements.recorded_at)`, 'desc')
    .orderBy('metric_id')
    .limit(limit)
  if (teamIds !== null) found = found.where(sql<SqlBool>`metrics.team_id = any(${teamIds}::uuid[])`)
  return await found.execute()
}
