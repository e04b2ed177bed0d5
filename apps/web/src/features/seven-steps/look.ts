import type {
  EvidenceContract,
  GuardrailVerdict,
  Lap,
  LapVerdict,
  OtherDateVerdict,
  TargetVerdict,
} from '@ratchet/contract'
import type { OverallFacts, VerdictFacts } from '@ratchet/wording'

/** What can be read today: the verdict in force, or an interim look that decides nothing. */
export type Look = { verdict: LapVerdict; isInterim: boolean }
export type Judged = TargetVerdict | GuardrailVerdict

/** The latest stored verdict, else the interim look, else nothing. */
export function lookOf(lap: Lap): Look | null {
  const stored = lap.verdicts.at(-1)
  if (stored) return { verdict: stored, isInterim: false }
  return lap.interim ? { verdict: lap.interim, isInterim: true } : null
}

/** The part of a look that concerns one metric; a metric is one target or one guardrail. */
export function judgedOf(look: Look | null, metricId: string): Judged | null {
  const all: Judged[] = look ? [...look.verdict.targets, ...look.verdict.guardrails] : []
  return all.find((judged) => judged.metricId === metricId) ?? null
}

export const isTarget = (judged: Judged): judged is TargetVerdict => 'targetId' in judged

/** Facts for the sentence under a chart. The contract knows whether the metric is a count. */
export function verdictFacts(judged: Judged, contract: EvidenceContract | null): VerdictFacts {
  const kind = contract?.metrics.find((metric) => metric.metricId === judged.metricId)?.kind
  return { ...judged, ...(kind ? { kind } : {}) }
}

/** Facts of the same windows under the other date; what only the judged series has is left out. */
export const otherDateFacts = (facts: VerdictFacts, other: OtherDateVerdict): VerdictFacts => ({
  ...facts,
  code: other.code,
  baseline: other.baselineMean === null ? null : { mean: other.baselineMean },
  current: other.currentMean === null ? null : { mean: other.currentMean },
  difference: null,
  smallestDetectable: null,
})

/** Facts for the one sentence in the head. Relative targets are told as shares of the baseline. */
export function overallFacts(verdict: LapVerdict, contract: EvidenceContract | null): OverallFacts {
  return {
    answer: verdict.overall,
    targets: verdict.targets.map((judged) => {
      const agreed = contract?.targets.find((target) => target.id === judged.targetId)
      const { metricName, label, lean, baseline, current } = judged
      if (agreed?.kind !== 'relative' || !baseline || !current || baseline.mean === 0)
        return { metricName, label, lean }
      const changeShare = (current.mean - baseline.mean) / baseline.mean
      return { metricName, label, lean, changeShare, targetShare: agreed.value }
    }),
    guardrails: verdict.guardrails.map(({ metricName, label, lean }) => ({ metricName, label, lean })),
  }
}
