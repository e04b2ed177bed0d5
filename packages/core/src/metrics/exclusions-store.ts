import type { Exclusion } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { personRefs } from '../people/index.ts'
import { authorOf } from './author.ts'

/** One version of what was decided about a point; the newest of a period stands. */
export interface ExclusionVersion extends Exclusion {
  version: number
}

/** Every version, periods in the order of time, oldest first within one. */
export async function exclusionVersions(
  scope: Scope,
  metricId: string,
  range: { from?: string | undefined; to?: string | undefined } = {},
): Promise<ExclusionVersion[]> {
  return (await exclusionVersionsOf(scope, [metricId], range)).get(metricId) ?? []
}

/** Of several metrics in one statement; one without exclusions is missing. */
export async function exclusionVersionsOf(
  scope: Scope,
  metricIds: readonly string[],
  range: { from?: string | undefined; to?: string | undefined } = {},
): Promise<Map<string, ExclusionVersion[]>> {
  const rows = await scope.transaction
    .selectFrom('measurement_exclusions')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('metric_id', 'in', metricIds)
    .where('period_start', '>=', range.from ?? '0001-01-01')
    .where('period_start', '<=', range.to ?? '9999-12-31')
    .orderBy('period_start')
    .orderBy('version')
    .execute()
  const people = await personRefs(
    scope,
    rows.map((row) => row.recorded_by),
  )
  const version = (row: (typeof rows)[number]): ExclusionVersion => ({
    periodStart: row.period_start,
    version: row.version,
    excluded: row.excluded,
    reason: row.reason,
    by: people.get(row.recorded_by) ?? { id: row.recorded_by, name: '' },
    at: row.recorded_at.toISOString(),
  })
  const byMetric = Map.groupBy(rows, (row) => row.metric_id)
  return new Map([...byMetric].map(([metricId, own]) => [metricId, own.map(version)]))
}

/** The caller holds the metric's lock and has checked that the version is the next one. */
export async function insertExclusion(
  scope: Scope,
  metricId: string,
  exclusion: Pick<ExclusionVersion, 'periodStart' | 'version' | 'excluded' | 'reason'>,
): Promise<void> {
  await scope.transaction
    .insertInto('measurement_exclusions')
    .values({
      workspace_id: scope.workspaceId,
      metric_id: metricId,
      period_start: exclusion.periodStart,
      version: exclusion.version,
      excluded: exclusion.excluded,
      reason: exclusion.reason,
      recorded_by: authorOf(scope),
      recorded_at: scope.now,
    })
    .execute()
}

/** What stands for each period: only those that are left out. */
export function standingExclusions(versions: readonly ExclusionVersion[]): Map<string, ExclusionVersion> {
  const standing = new Map(versions.map((version) => [version.periodStart, version]))
  return new Map([...standing].filter(([, { excluded }]) => excluded))
}
