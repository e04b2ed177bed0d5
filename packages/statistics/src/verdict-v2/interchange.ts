import { toFixtureResult } from '../interchange.ts'
import type { JsonObject } from '../read-json.ts'
import type { Verdict } from '../verdict/types.ts'
import { hasEvidence } from './is-judged.ts'
import type { VerdictV2 } from './types.ts'

/** The keys that the fixtures of the family `verdict-v2` expect, and those of the first engine. */
export function toFixtureResultV2(verdict: VerdictV2): JsonObject {
  const common = toFixtureResult(verdict)
  if (verdict.verdict === 'insufficient_data') return common
  const { evidence } = verdict
  // Of the first engine, and no part of this one's decision.
  const { overwhelming: _, lag1_used: __, diff_lo: ___, diff_hi: ____, ...kept } = common
  return {
    ...kept,
    followup_mean: evidence.followupMean,
    diff: evidence.meanDifference,
    baseline_trend_guard: verdict.baselineAlreadyImproving,
    log10_evidence_good: evidence.log10Good,
    log10_evidence_bad: evidence.log10Bad,
    log10_evidence_used: evidence.log10Used,
    confirmed: evidence.confirmed,
    carry_over: verdict.lag1Used,
    effect: verdict.diff,
    effect_lo: verdict.diffLo,
    effect_hi: verdict.diffHi,
    clipped_baseline_idx: evidence.clippedBaselineIdx,
    clipped_followup_idx: evidence.clippedFollowupIdx,
  }
}

/** A verdict in the keys of the oracle cases of the engine that gave it, with `engine_version`. */
export function verdictJson(verdict: Verdict): JsonObject {
  return hasEvidence(verdict) ? toFixtureResultV2(verdict) : toFixtureResult(verdict)
}
