import type { HealthList, TeamHealth } from '@ratchet/contract'

export interface HealthFacts {
  teamId: string | null
  counts: Record<HealthList, number>
  medianAgeDays: number | null
  oldestAgeDays: number | null
  wipLimit: number | null
}

/**
 * The percentages of one team's backlog, rounded to whole ones but never to 0 or 100 while it is not quite so: the last
 * one without an owner must not vanish in rounding. Formulae and sources: docs/guide/backlog-health.md.
 */
export function healthOf(facts: HealthFacts): TeamHealth {
  const { counts, wipLimit } = facts
  const share = (lacking: HealthList, of: HealthList) => percent(counts[of] - counts[lacking], counts[of])
  return {
    ...facts,
    ownedPercent: share('unowned', 'in_hand'),
    prioritisedPercent: share('unprioritised', 'to_prioritise'),
    reviewedInTimePercent: share('not_reviewed', 'in_hand'),
    answeredInTimePercent: share('answered_late', 'answer_due_lately'),
    clearancePercent: percent(counts.closed_lately, counts.new_lately),
    stalePercent: percent(counts.stale, counts.in_hand),
    wipBroken: isBroken(counts.in_progress, wipLimit),
  }
}

/**
 * The median and the greatest of ages that were counted in whole days; of an even number the lower middle, since an age
 * that nobody has helps nobody.
 */
export function agesOf(counted: readonly { ageDays: number; count: number }[]): {
  medianAgeDays: number | null
  oldestAgeDays: number | null
} {
  const byAge = [...counted].sort((a, b) => a.ageDays - b.ageDays)
  const half = byAge.reduce((total, { count }) => total + count, 0) / 2
  let passed = 0
  const middle = byAge.find(({ count }) => {
    passed += count
    return passed >= half
  })
  return { medianAgeDays: middle?.ageDays ?? null, oldestAgeDays: byAge.at(-1)?.ageDays ?? null }
}

/** @param wipLimit null for no limit */
export const isBroken = (inProgress: number, wipLimit: number | null): boolean =>
  wipLimit !== null && inProgress > wipLimit

function percent(part: number, whole: number): number | null {
  if (whole === 0) return null
  const exact = (100 * part) / whole
  if (part === 0 || part === whole) return exact
  const rounded = Math.round(exact)
  return part < whole ? Math.min(99, Math.max(1, rounded)) : Math.max(101, rounded)
}
