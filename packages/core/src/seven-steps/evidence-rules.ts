import type { EvidencePack, PackData } from '@ratchet/contract'
import { evidenceAsOf, inputsHash } from '@ratchet/evidence'
import type { LapRecord, StoredVerdict } from './lap-record.ts'

/**
 * A stored verdict as it goes into an evidence pack. What the workspace then said about late contracts is not stored
 * with it: it is the answer with which the inputs get their hash again.
 */
export function packVerdict(
  lap: Pick<LapRecord, 'revisions'>,
  stored: StoredVerdict,
  data: readonly PackData[],
  mayVerifyLateNow: boolean,
): EvidencePack['verdicts'][number] {
  const contract = lap.revisions.find(({ revision }) => revision === stored.contractRevision)
  const frozenAt = lap.revisions[0]?.frozenAt.toISOString() ?? stored.computedAt
  if (!contract) return { ...stored, mayVerifyLate: mayVerifyLateNow }
  const { points } = evidenceAsOf(contract.content, data, stored.computedAt, frozenAt)
  const fits = (mayVerifyLate: boolean) => inputsHash(contract, points, mayVerifyLate) === stored.inputsHash
  const mayVerifyLate =
    fits(mayVerifyLateNow) || !fits(!mayVerifyLateNow) ? mayVerifyLateNow : !mayVerifyLateNow
  return { ...stored, mayVerifyLate }
}
