import type { Improvement } from '@ratchet/contract'
import { notFound, type Scope, stale } from '../foundation/index.ts'
import { findImprovement, type ImprovementRow, toImprovements } from './store.ts'

/** @throws not_found when this workspace has no such improvement */
export async function readImprovement(scope: Scope, id: string): Promise<Improvement> {
  const row = await findImprovement(scope, id)
  const [improvement] = row ? await toImprovements(scope, [row]) : []
  if (!improvement) throw notFound('improvement')
  return improvement
}

/**
 * The row, locked for a change.
 *
 * @param version what the writer last read; a stale one is refused with the record as it stands
 */
export async function lockImprovement(scope: Scope, id: string, version?: number): Promise<ImprovementRow> {
  const row = await findImprovement(scope, id, true)
  if (!row) throw notFound('improvement')
  if (version !== undefined && row.version !== version) {
    throw stale('improvement', await readImprovement(scope, id))
  }
  return row
}
