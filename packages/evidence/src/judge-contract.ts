import type { GuardrailVerdict, LapVerdict, MetricVerdict, TargetVerdict, Warning } from '@ratchet/contract'
import { hashOfInputs, reachesTarget } from '@ratchet/statistics'
import type {
  ContractContent,
  ContractMetricContent,
  FrozenContract,
  FrozenPoint,
} from './contract-content.ts'
import { judgeMetric, type OtherDateEvidence } from './judge-metric.ts'
import { guardrailLabel, overallAnswer, targetLabel } from './overall-answer.ts'

/** The points of one metric as they stand on the day of looking. */
export interface Evidence {
  baseline: FrozenPoint[]
  followup: FrozenPoint[]
  /** Share of these points that somebody typed by hand. */
  typedShare: number
  /** Periods that nobody measured and the metric's gap rule counts as zero. */
  zerosFilledIn: number
  /** For a ticket metric: the same windows by another date of the tickets. */
  otherDate?: OtherDateEvidence | null
}

interface Look {
  contract: FrozenContract
  evidence: Map<string, Evidence>
  /** Values of the contract's windows that changed after it was frozen. */
  changedMeasurements: number
  /** Points of the contract's windows that are left out. */
  excludedPoints: number
  mayVerifyLate: boolean
  asOf: string
  computedAt: Date
}

export type ComputedVerdict = Omit<LapVerdict, 'id' | 'standing'>

/** Judge every target and guardrail of a contract and draw the overall answer. Pure: same input, same bytes. */
export function judgeContract(look: Look): ComputedVerdict {
  const { content } = look.contract
  const targets = content.targets.map((target) => judgeTarget(look, target))
  const guardrails = content.guardrails.map((guardrail) => judgeGuardrail(look, guardrail))
  const late = look.contract.pointsKnown > 0
  return {
    asOf: look.asOf,
    computedAt: look.computedAt.toISOString(),
    engineVersion: content.engineVersion,
    overall: overallAnswer(
      targets.map((target) => target.label),
      guardrails.map((guardrail) => guardrail.label),
      !late || look.mayVerifyLate,
    ),
    targets,
    guardrails,
    warnings: warnings(look),
    contractHash: look.contract.hash,
    inputsHash: inputsHash(look.contract, look.evidence, look.mayVerifyLate),
  }
}

/** What a verdict follows from: the contract and the points. When this hash changes, the verdict is out of date. */
export function inputsHash(
  contract: FrozenContract,
  evidence: Map<string, Evidence>,
  mayVerifyLate: boolean,
): string {
  const points = contract.content.metrics.map(({ metricId }) => {
    const known = evidence.get(metricId)
    const both = { metricId, baseline: known?.baseline ?? [], followup: known?.followup ?? [] }
    return known?.otherDate ? { ...both, otherDate: known.otherDate } : both
  })
  return hashOfInputs({ contract: contract.hash, points, late: contract.pointsKnown > 0 && !mayVerifyLate })
}

function judgeTarget(look: Look, target: ContractContent['targets'][number]): TargetVerdict {
  const metric = metricOf(look.contract.content, target.metricId)
  const verdict = judge(look, metric, target.resolvedValue)
  const better = metric.direction === 'increase' ? 1 : -1
  const met = (mean: number | undefined) =>
    mean !== undefined && reachesTarget(mean, target.resolvedValue, better)
  const standing = {
    code: verdict.code,
    metBefore: met(verdict.baseline?.mean),
    metAfter: met(verdict.current?.mean),
  }
  return {
    ...verdict,
    targetId: target.id,
    label: verdict.lean ? 'too_early' : targetLabel(standing),
    targetValue: target.resolvedValue,
    gapClosed: gapClosed(verdict, target.resolvedValue),
  }
}

function judgeGuardrail(look: Look, guardrail: ContractContent['guardrails'][number]): GuardrailVerdict {
  const verdict = judge(look, metricOf(look.contract.content, guardrail.metricId), null)
  const label = guardrailLabel(verdict.code, verdict.smallestDetectable, guardrail.toleratedHarm)
  return {
    ...verdict,
    guardrailId: guardrail.id,
    label: verdict.lean ? 'too_early' : label,
    toleratedHarm: guardrail.toleratedHarm,
  }
}

function judge(look: Look, metric: ContractMetricContent, target: number | null): MetricVerdict {
  const { content } = look.contract
  const known = look.evidence.get(metric.metricId) ?? nothingKnown
  const verdict = judgeMetric(
    {
      metric,
      baseline: known.baseline,
      followup: known.followup,
      otherDate: known.otherDate ?? null,
      followupPlanned: content.terms.followupPeriods,
      beforeJudging: look.asOf < content.judgingOn,
    },
    content.engineVersion,
    target,
  )
  return { ...verdict, warnings: [...verdict.warnings, ...originWarnings(known)] }
}

const nothingKnown: Evidence = { baseline: [], followup: [], typedShare: 0, zerosFilledIn: 0 }

/** Where the points came from, as far as a sceptic wants to know it. */
function originWarnings({ typedShare, zerosFilledIn }: Evidence): Warning[] {
  const found: Warning[] = []
  if (zerosFilledIn > 0) found.push({ code: 'zeros_filled_in', params: { count: zerosFilledIn } })
  if (typedShare > 0) found.push({ code: 'typed_data', params: { share: typedShare } })
  return found
}

/** Share of the way from baseline to target that was gone; null where there was no way to go. */
function gapClosed(verdict: MetricVerdict, target: number): number | null {
  if (!verdict.baseline || !verdict.current) return null
  const gap = target - verdict.baseline.mean
  return gap === 0 ? null : (verdict.current.mean - verdict.baseline.mean) / gap
}

function metricOf(content: ContractContent, metricId: string): ContractMetricContent {
  const metric = content.metrics.find((found) => found.metricId === metricId)
  if (!metric) throw new Error(`the contract judges metric ${metricId}, which it does not hold`)
  return metric
}

function warnings({ contract, changedMeasurements, excludedPoints, mayVerifyLate }: Look): Warning[] {
  const found: Warning[] = []
  if (contract.pointsKnown > 0) {
    found.push({
      code: 'late_contract',
      params: { points: contract.pointsKnown, mayVerify: mayVerifyLate ? 1 : 0 },
    })
  }
  const amendments = contract.revision - 1 + changedMeasurements
  if (amendments > 0) found.push({ code: 'amended_contract', params: { amendments } })
  if (excludedPoints > 0) found.push({ code: 'excluded_points', params: { count: excludedPoints } })
  return found
}
