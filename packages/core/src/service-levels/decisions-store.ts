import type { AdvisedPace, Pace, PaceDecision } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'

export async function insertDecision(
  scope: Scope,
  levelId: string,
  { decidedBy, ...decision }: PaceDecision,
): Promise<void> {
  await scope.transaction
    .insertInto('pace_decisions')
    .values({
      workspace_id: scope.workspaceId,
      id: decision.id,
      service_level_id: levelId,
      pace: decision.pace,
      advised: decision.advised,
      remaining: decision.remaining,
      note: decision.note,
      decided_by: decidedBy.id,
      decided_at: decision.decidedAt,
    })
    .execute()
}

/** The latest twenty decisions, newest first. */
export async function selectDecisions(scope: Scope, levelId: string): Promise<PaceDecision[]> {
  const rows = await scope.transaction
    .selectFrom('pace_decisions')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'pace_decisions.workspace_id')
        .onRef('members.id', '=', 'pace_decisions.decided_by'),
    )
    .selectAll('pace_decisions')
    .select('members.name')
    .where('pace_decisions.workspace_id', '=', scope.workspaceId)
    .where('service_level_id', '=', levelId)
    .orderBy('decided_at', 'desc')
    .orderBy('pace_decisions.id', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    pace: row.pace as Pace,
    advised: row.advised as AdvisedPace,
    remaining: row.remaining,
    note: row.note,
    decidedBy: { id: row.decided_by, name: row.name },
    decidedAt: row.decided_at.toISOString(),
  }))
}
