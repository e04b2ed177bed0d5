import type { LapVerdict, MetricVerdict } from '@ratchet/contract'
import type { ComputedVerdict } from '@ratchet/evidence'
import { sql } from 'kysely'
import type { Scope } from '../foundation/index.ts'
import type { StoredReading, StoredVerdict, StoredVerification } from './lap-record.ts'

export async function readVerdicts(scope: Scope, lapId: string): Promise<StoredVerdict[]> {
  const rows = await scope.transaction
    .selectFrom('lap_verdicts')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    // The deciding one first, whatever the clock says: there is exactly one.
    .orderBy(sql`standing = 'deciding'`, 'desc')
    .orderBy('computed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const content = row.content as unknown as Pick<LapVerdict, 'targets' | 'guardrails' | 'warnings'>
    return {
      id: row.id,
      standing: row.standing as LapVerdict['standing'],
      asOf: row.as_of,
      computedAt: row.computed_at.toISOString(),
      engineVersion: row.engine_version,
      overall: row.overall as LapVerdict['overall'],
      targets: content.targets.map(withEvidence),
      guardrails: content.guardrails.map(withEvidence),
      warnings: content.warnings,
      contractHash: row.contract_hash,
      inputsHash: row.inputs_hash,
      contractRevision: row.contract_revision,
      gapReason: row.gap_reason,
    }
  })
}

/** Verdicts that were stored before evidence was weighed have none. */
const withEvidence = <T extends Pick<MetricVerdict, 'evidence' | 'lean'>>(judged: T): T => ({
  ...judged,
  evidence: judged.evidence ?? null,
  lean: judged.lean ?? null,
})

/** Keep a computed verdict. There is no update: a later one stands beside it. */
export async function insertVerdict(
  scope: Scope,
  lapId: string,
  verdict: ComputedVerdict & { id: string; standing: 'deciding' | 'after_amendment' },
  contractRevision: number,
  gapReason: string,
): Promise<void> {
  const { targets, guardrails, warnings } = verdict
  await scope.transaction
    .insertInto('lap_verdicts')
    .values({
      workspace_id: scope.workspaceId,
      id: verdict.id,
      lap_id: lapId,
      standing: verdict.standing,
      as_of: verdict.asOf,
      engine_version: verdict.engineVersion,
      overall: verdict.overall,
      content: JSON.stringify({ targets, guardrails, warnings }),
      contract_revision: contractRevision,
      contract_hash: verdict.contractHash,
      inputs_hash: verdict.inputsHash,
      gap_reason: gapReason,
      computed_at: scope.now,
    })
    .execute()
}

export async function readReadings(scope: Scope, lapId: string): Promise<StoredReading[]> {
  const rows = await scope.transaction
    .selectFrom('second_readings')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .orderBy('read_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    verdictId: row.verdict_id,
    comment: row.comment,
    readBy: row.read_by,
    readAt: row.read_at,
  }))
}

export async function insertReading(
  scope: Scope,
  lapId: string,
  reading: { id: string; verdictId: string; comment: string },
): Promise<void> {
  await scope.transaction
    .insertInto('second_readings')
    .values({
      workspace_id: scope.workspaceId,
      id: reading.id,
      lap_id: lapId,
      verdict_id: reading.verdictId,
      comment: reading.comment,
      read_by: scope.actor.memberId ?? '',
      read_at: scope.now,
    })
    .execute()
}

export async function readVerification(scope: Scope, lapId: string): Promise<StoredVerification | null> {
  const row = await scope.transaction
    .selectFrom('verifications')
    .selectAll()
    .where('workspace_id', '=', scope.workspaceId)
    .where('lap_id', '=', lapId)
    .executeTakeFirst()
  if (!row) return null
  return {
    verdictId: row.verdict_id,
    overall: row.overall as StoredVerification['overall'],
    decision: row.decision as StoredVerification['decision'],
    reason: row.reason,
    lesson: row.lesson,
    noFeedbackReason: row.no_feedback_reason,
    actualValue: row.actual_value,
    actualCost: row.actual_cost as unknown as StoredVerification['actualCost'],
    readingId: row.reading_id,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  }
}

export async function insertVerification(
  scope: Scope,
  lapId: string,
  verification: Omit<StoredVerification, 'decidedBy' | 'decidedAt'>,
): Promise<void> {
  await scope.transaction
    .insertInto('verifications')
    .values({
      workspace_id: scope.workspaceId,
      lap_id: lapId,
      verdict_id: verification.verdictId,
      overall: verification.overall,
      reading_id: verification.readingId,
      decision: verification.decision,
      reason: verification.reason,
      lesson: verification.lesson,
      no_feedback_reason: verification.noFeedbackReason,
      actual_value: verification.actualValue,
      actual_cost: verification.actualCost === null ? null : JSON.stringify(verification.actualCost),
      decided_by: scope.actor.memberId ?? '',
      decided_at: scope.now,
    })
    .execute()
}

/** Laps with a verified gain, the latest first, as many as a practice can learn from. */
export async function verifiedLapIds(scope: Scope): Promise<string[]> {
  const rows = await scope.transaction
    .selectFrom('verifications')
    .select('lap_id')
    .where('workspace_id', '=', scope.workspaceId)
    .where('overall', '=', 'there')
    .where('decision', '!=', 'abandon')
    .orderBy('decided_at', 'desc')
    .limit(mostVerified)
    .execute()
  return rows.map((row) => row.lap_id)
}

const mostVerified = 500
