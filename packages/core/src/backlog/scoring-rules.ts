import type {
  Estimates,
  MethodKind,
  MissingEstimate,
  Score,
  ScorePart,
  ScoringSettings,
} from '@ratchet/contract'

export interface Method {
  kind: MethodKind
  settings: ScoringSettings
}

/** What holds until somebody writes another: value by effort, the gravest risk costing half; values in points. */
export const builtInMethod: Method = {
  kind: 'value_effort_risk',
  settings: {
    weights: { value: 1, effort: 1, risk: 0.5, urgency: 1 },
    rates: [{ unit: 'points', points: 1 }],
    fullValuePoints: 10,
  },
}

export type Scored =
  | { score: Score; parts: ScorePart[]; missing: [] }
  | { score: null; parts: []; missing: MissingEstimate[] }

/**
 * The score of one improvement as a range: the low end takes the least value, the doubt and the most effort, the high
 * end the most value and the least effort; the middle lies halfway. `parts` multiplied, effort divided, give both ends.
 *
 * value/effort/risk: value^v · confidence · (1 − r · likelihood · impact / 25) / effort^e
 * WSJF: (v · value + u · urgency) · confidence · (1 − …) / effort^e, value and urgency each out of ten. Weighted
 * shortest job first: D. Reinertsen, The Principles of Product Development Flow, 2009, principle F19.
 */
export function scoreOf(estimates: Estimates, { kind, settings }: Method): Scored {
  const missing = missingFor(estimates, { kind, settings })
  const { value, effort, risk, urgency, confidencePercent } = estimates
  if (missing.length > 0 || value === null || effort === null) return { score: null, parts: [], missing }
  const { weights, fullValuePoints } = settings
  const points = rateOf(value.unit, settings) ?? 0
  const worth = (amount: number) =>
    kind === 'wsjf'
      ? weights.value * Math.min(10, (10 * amount * points) / fullValuePoints)
      : (amount * points) ** weights.value
  const pressing = kind === 'wsjf' ? weights.urgency * 2 * (urgency ?? 0) : 0
  // Doubt lowers the low end only: if it comes, it comes whole.
  const confidence = { low: (confidencePercent ?? 100) / 100, high: 1 }
  const safety = risk === null ? 1 : 1 - (weights.risk * risk.likelihood * risk.impact) / 25
  const days = { low: effort.lowDays ** weights.effort, high: effort.highDays ** weights.effort }
  const low = ((worth(value.low) * confidence.low + pressing) * safety) / days.high
  const high = ((worth(value.high) * confidence.high + pressing) * safety) / days.low
  const parts: ScorePart[] = [
    { name: 'value', low: worth(value.low), high: worth(value.high) },
    { name: 'confidence', ...confidence },
    ...(kind === 'wsjf' ? [{ name: 'urgency' as const, low: pressing, high: pressing }] : []),
    { name: 'risk', low: safety, high: safety },
    { name: 'effort', low: days.low, high: days.high },
  ]
  return { score: { low, middle: (low + high) / 2, high }, parts, missing: [] }
}

function missingFor(estimates: Estimates, { kind, settings }: Method): MissingEstimate[] {
  const { value, effort, urgency } = estimates
  return [
    ...(value === null ? (['value'] as const) : []),
    ...(value !== null && rateOf(value.unit, settings) === null ? (['unit_without_rate'] as const) : []),
    ...(effort === null ? (['effort'] as const) : []),
    ...(kind === 'wsjf' && urgency === null ? (['urgency'] as const) : []),
  ]
}

const rateOf = (unit: string, settings: ScoringSettings): number | null =>
  settings.rates.find((rate) => rate.unit.toLowerCase() === unit.toLowerCase())?.points ?? null

/** Two scores that cannot be told apart: the middle of either lies within the range of the other. */
export const areAlike = (a: Score, b: Score): boolean =>
  (a.middle >= b.low && a.middle <= b.high) || (b.middle >= a.low && b.middle <= a.high)

export interface Candidate {
  id: string
  score: Score | null
  /** A place given by hand, from 1. */
  manualRank: number | null
}

/**
 * The order of the list: by the middle of the score, best first, ties by id so that they stand still; whoever has a
 * place by hand stands there, lower places first, and the others close up around them. Neither scored nor placed by
 * hand: not in the list.
 */
export function arrange(candidates: readonly Candidate[]): { id: string; scoredRank: number | null }[] {
  const scored = candidates
    .filter((one): one is Candidate & { score: Score } => one.score !== null)
    .sort((a, b) => b.score.middle - a.score.middle || (a.id < b.id ? -1 : 1))
  const scoredRank = new Map(scored.map(({ id }, index) => [id, index + 1]))
  const order = scored.filter(({ manualRank }) => manualRank === null).map(({ id }) => id)
  const byHand = candidates
    .filter(({ manualRank }) => manualRank !== null)
    .sort((a, b) => (a.manualRank ?? 0) - (b.manualRank ?? 0) || (a.id < b.id ? -1 : 1))
  for (const { id, manualRank } of byHand) order.splice((manualRank ?? 1) - 1, 0, id)
  return order.map((id) => ({ id, scoredRank: scoredRank.get(id) ?? null }))
}
