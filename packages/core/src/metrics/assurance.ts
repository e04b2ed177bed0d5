import type { AnalysisSegment, Assurance, Direction } from '@ratchet/contract'

/** The target against the limits of the latest segment; null without a target or without limits. */
export function assuranceOf(
  target: number | null,
  segment: AnalysisSegment | undefined,
  direction: Direction,
): Assurance | null {
  if (target === null || !segment || segment.lower === null || segment.upper === null) return null
  const [best, worst] =
    direction === 'increase' ? [segment.upper, segment.lower] : [-segment.lower, -segment.upper]
  const wanted = direction === 'increase' ? target : -target
  if (wanted > best) return 'consistent_fail'
  return wanted < worst ? 'consistent_pass' : 'inconsistent'
}
