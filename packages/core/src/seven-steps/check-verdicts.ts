import { GuardrailVerdict, TargetVerdict, type VerdictDifference } from '@ratchet/contract'
import { type ComputedVerdict, type Evidence, inputsHash, judgeContract } from '@ratchet/evidence'
import { canonicalJson } from '../foundation/index.ts'
import type { LapRecord, StoredVerdict } from './lap-record.ts'

export interface CheckedVerdicts {
  /** Recomputed by the engine that each of them names. */
  checked: number
  /** What went in has changed since, or its contract has: nothing to compare with. */
  outOfDate: number
  differences: Omit<VerdictDifference, 'improvementId' | 'sentence'>[]
}

/**
 * Recomputes the stored verdicts of a lap whose inputs still stand, each by its own engine version, and compares
 * the answers in canonical JSON. Pure.
 */
export function checkVerdicts(
  lap: Pick<LapRecord, 'verdicts' | 'revisions'>,
  points: Map<string, Evidence> | null,
  mayVerifyLate: boolean,
): CheckedVerdicts {
  const found: CheckedVerdicts = { checked: 0, outOfDate: 0, differences: [] }
  for (const stored of lap.verdicts) {
    const contract = lap.revisions.find(({ revision }) => revision === stored.contractRevision)
    if (!contract || !points || inputsHash(contract, points, mayVerifyLate) !== stored.inputsHash) {
      found.outOfDate += 1
      continue
    }
    found.checked += 1
    const computed = judgeContract({
      contract,
      evidence: points,
      changedMeasurements: 0,
      excludedPoints: 0,
      mayVerifyLate,
      asOf: stored.asOf,
      computedAt: new Date(stored.computedAt),
    })
    const fields = differing(stored, computed)
    if (fields.length > 0) {
      found.differences.push({ verdictId: stored.id, engineVersion: stored.engineVersion, fields })
    }
  }
  return found
}

/** Names of what differs: the answer, or a metric's part with the name of the metric. */
function differing(stored: StoredVerdict, computed: ComputedVerdict): string[] {
  // Through the contract's shapes, so that a verdict stored before a field existed gets that field's usual value.
  const shape = { targets: TargetVerdict, guardrails: GuardrailVerdict }
  const parts = (['targets', 'guardrails'] as const).flatMap((side) => {
    const [before, after] = [stored[side], computed[side]]
    if (before.length !== after.length) return [side]
    const spelled = (judged: unknown) => canonicalJson(shape[side].parse(judged))
    return before.flatMap((judged, i) =>
      spelled(judged) === spelled(after[i]) ? [] : [`${side}: ${judged.metricName}`],
    )
  })
  return [
    ...(stored.overall === computed.overall ? [] : ['overall']),
    ...(stored.engineVersion === computed.engineVersion ? [] : ['engineVersion']),
    ...parts,
  ]
}
