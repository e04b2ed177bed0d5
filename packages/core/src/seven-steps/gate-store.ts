import type { Scope } from '../foundation/index.ts'

/** When each gate was first found open. */
export async function readGates(scope: Scope, lapId: string): Promise<Map<number, Date>> {
  const rows = await scope.transaction
    .selectFrom('lap_gates')
    .select(['step', 'passed_at'])
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .execute()
  return new Map(rows.map((row) => [row.step, row.passed_at]))
}

/** Remember when a gate was first found open, and forget it when it closed again. */
export async function rememberGates(scope: Scope, lapId: string, passed: number[]): Promise<void> {
  await scope.transaction
    .deleteFrom('lap_gates')
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .where('step', 'not in', [0, ...passed])
    .execute()
  if (passed.length === 0) return
  await scope.transaction
    .insertInto('lap_gates')
    .values(
      passed.map((step) => ({ workspace_id: scope.workspaceId, lap_id: lapId, step, passed_at: scope.now })),
    )
    .onConflict((target) => target.columns(['workspace_id', 'lap_id', 'step']).doNothing())
    .execute()
}
