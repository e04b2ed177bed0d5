import { hashOf, type Scope } from '../foundation/index.ts'
import type { LapRecord, StoredEnding, StoredProofReading } from './lap-record.ts'

export async function readProofReadings(scope: Scope, lapId: string): Promise<StoredProofReading[]> {
  const rows = await scope.transaction
    .selectFrom('proof_readings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .orderBy('read_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    proofsHash: row.proofs_hash,
    comment: row.comment,
    readBy: row.read_by,
    readAt: row.read_at,
  }))
}

export async function insertProofReading(
  scope: Scope,
  lap: Pick<LapRecord, 'id' | 'proofsHash'>,
  comment: string,
): Promise<void> {
  await scope.transaction
    .insertInto('proof_readings')
    .values({
      workspace_id: scope.workspaceId,
      id: scope.newId(),
      lap_id: lap.id,
      proofs_hash: lap.proofsHash,
      comment,
      read_by: scope.actor.memberId ?? '',
      read_at: scope.now,
    })
    .execute()
}

export async function readEnding(scope: Scope, lapId: string): Promise<StoredEnding | null> {
  const row = await scope.transaction
    .selectFrom('unproven_endings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .executeTakeFirst()
  if (!row) return null
  return {
    decision: row.decision as StoredEnding['decision'],
    reason: row.reason,
    lesson: row.lesson,
    noFeedbackReason: row.no_feedback_reason,
    actualValue: row.actual_value,
    actualCost: row.actual_cost as unknown as StoredEnding['actualCost'],
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }
}

/** @param readingId of exactly these proofs; null in a workspace that works without a second reader */
export async function insertEnding(
  scope: Scope,
  lap: Pick<LapRecord, 'id' | 'proofs' | 'proofsHash'>,
  readingId: string | null,
  ending: Omit<StoredEnding, 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await scope.transaction
    .insertInto('unproven_endings')
    .values({
      workspace_id: scope.workspaceId,
      lap_id: lap.id,
      reading_id: readingId,
      proofs: JSON.stringify(lap.proofs),
      proofs_hash: lap.proofsHash,
      decision: ending.decision,
      reason: ending.reason,
      lesson: ending.lesson,
      no_feedback_reason: ending.noFeedbackReason,
      actual_value: ending.actualValue,
      actual_cost: ending.actualCost === null ? null : JSON.stringify(ending.actualCost),
      decided_by: scope.actor.memberId ?? '',
      decided_at: scope.now,
    })
    .execute()
}

export const hashOfProofs = (proofs: LapRecord['proofs']): string => hashOf(proofs)
