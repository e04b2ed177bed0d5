import type { Scope } from '../foundation/index.ts'
import type { ContractContent, FrozenPoint, Revision, StoredBaseline } from './lap-record.ts'

export async function readBaselines(scope: Scope, lapId: string): Promise<StoredBaseline[]> {
  const rows = await scope.transaction
    .selectFrom('lap_baselines')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .orderBy('frozen_at')
    .orderBy('metric_id')
    .execute()
  return rows.map((row) => ({
    metricId: row.metric_id,
    from: row.from_period,
    to: row.to_period,
    points: row.points as unknown as FrozenPoint[],
    statistics: row.statistics as unknown as StoredBaseline['statistics'],
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at,
  }))
}

/** Freeze, or freeze anew, the baseline of one metric. The history keeps the one before. */
export async function putBaseline(
  scope: Scope,
  lapId: string,
  baseline: Omit<StoredBaseline, 'frozenBy' | 'frozenAt'>,
): Promise<void> {
  const values = {
    from_period: baseline.from,
    to_period: baseline.to,
    points: JSON.stringify(baseline.points),
    statistics: JSON.stringify(baseline.statistics),
    frozen_by: scope.actor.memberId ?? '',
    frozen_at: scope.now,
  }
  await scope.transaction
    .insertInto('lap_baselines')
    .values({ workspace_id: scope.workspaceId, lap_id: lapId, metric_id: baseline.metricId, ...values })
    .onConflict((target) => target.columns(['workspace_id', 'lap_id', 'metric_id']).doUpdateSet(values))
    .execute()
}

export async function deleteBaseline(scope: Scope, lapId: string, metricId: string): Promise<void> {
  await scope.transaction
    .deleteFrom('lap_baselines')
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .where('metric_id', '=', metricId)
    .execute()
}

export async function readContract(scope: Scope, lapId: string): Promise<Revision[]> {
  const rows = await scope.transaction
    .selectFrom('evidence_contracts')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .orderBy('revision')
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    content: row.content as unknown as ContractContent,
    hash: row.hash,
    pointsKnown: row.points_known,
    reason: row.reason,
    frozenBy: row.frozen_by,
    frozenAt: row.frozen_at,
  }))
}

/** Append a revision. Revisions are never written over. */
export async function insertRevision(
  scope: Scope,
  lapId: string,
  revision: Omit<Revision, 'frozenBy' | 'frozenAt'>,
): Promise<void> {
  await scope.transaction
    .insertInto('evidence_contracts')
    .values({
      workspace_id: scope.workspaceId,
      lap_id: lapId,
      revision: revision.revision,
      content: JSON.stringify(revision.content),
      hash: revision.hash,
      go_live_on: revision.content.terms.goLiveOn,
      judging_on: revision.content.judgingOn,
      points_known: revision.pointsKnown,
      engine_version: revision.content.engineVersion,
      reason: revision.reason,
      frozen_by: scope.actor.memberId ?? '',
      frozen_at: scope.now,
    })
    .execute()
}
