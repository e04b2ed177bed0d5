/** What is known of a concept when gaps are put in order. */
export interface GapInput {
  readonly conceptId: string
  /** Marks that the blueprint gives it. */
  readonly marks: number
  /** Expected knowledge, 0 to 1. */
  readonly expected: number
  /** min(P(weak), P(not weak)). */
  readonly uncertainty: number
  /** How much work shows the same gap, 0 to 1. */
  readonly work: number
  /** Minutes that the route of this gap takes. Above 0. */
  readonly minutes: number
}

export interface Gap extends GapInput {
  readonly priority: number
}

/** Known well enough. */
const wanted = 0.85

/** G = [w·(0.85 − E k)₊·(1 + ½u) + 0.5·work] / minutes: what a minute of study is worth here. */
export function gapPriority({ marks, expected, uncertainty, work, minutes }: GapInput): number {
  return (marks * Math.max(0, wanted - expected) * (1 + uncertainty / 2) + 0.5 * work) / minutes
}

/** Concepts with a gap, the most worthwhile first. */
export function orderGaps(concepts: readonly GapInput[]): Gap[] {
  return concepts
    .map((concept) => ({ ...concept, priority: gapPriority(concept) }))
    .filter(({ priority }) => priority > 0)
    .sort((a, b) => b.priority - a.priority || (a.conceptId < b.conceptId ? -1 : 1))
}
