import type { ChangeMarker } from '@ratchet/contract'
import { readImprovement } from '../backlog/index.ts'
import type { Scope } from '../foundation/index.ts'
import type { ContractContent } from './lap-record.ts'
import type { TouchingLap } from './overlap-rules.ts'

/** Laps of other improvements whose contract in force judges one of these metrics. */
export async function lapsTouching(
  scope: Scope,
  improvementId: string,
  metricIds: readonly string[],
): Promise<TouchingLap[]> {
  if (metricIds.length === 0) return []
  const rows = await scope.transaction
    .selectFrom('evidence_contracts as contract')
    .innerJoin('laps', (join) =>
      join.onRef('laps.workspace_id', '=', 'contract.workspace_id').onRef('laps.id', '=', 'contract.lap_id'),
    )
    .distinctOn('contract.lap_id')
    .select(['laps.improvement_id', 'laps.number', 'laps.changes', 'contract.content'])
    .where('contract.workspace_id', '=', scope.workspaceId)
    .where('laps.improvement_id', '!=', improvementId)
    .where('contract.lap_id', 'in', (select) =>
      select
        .selectFrom('lap_baselines')
        .select('lap_id')
        .where('workspace_id', '=', scope.workspaceId)
        .where('metric_id', 'in', metricIds),
    )
    .orderBy('contract.lap_id')
    .orderBy('contract.revision', 'desc')
    .execute()
  const sentences = new Map<string, string>()
  for (const id of new Set(rows.map((row) => row.improvement_id))) {
    sentences.set(id, (await readImprovement(scope, id)).sentence)
  }
  return rows.map((row) => ({
    improvementId: row.improvement_id,
    sentence: sentences.get(row.improvement_id) ?? '',
    lapNumber: row.number,
    content: row.content as unknown as ContractContent,
    changes: row.changes as unknown as ChangeMarker[],
  }))
}
