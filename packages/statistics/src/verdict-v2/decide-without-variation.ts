import type { Phases } from './phases.ts'
import { largestOf, meanDifference, squaresWithin } from './phases.ts'
import { roundingShare } from './settings.ts'

/** Both phases constant, up to rounding (verdict v2, step 11). */
export function hasNoVariation(phases: Phases): boolean {
  const points = phases.before.values.length + phases.after.values.length
  return squaresWithin(phases) <= roundingShare * points * largestOf(phases) ** 2
}

/** Without variation the sign of the difference decides; a difference within rounding is none. */
export function decideWithoutVariation(phases: Phases): 'improved' | 'worse' | 'no_signal' {
  const change = meanDifference(phases)
  if (Math.abs(change) <= Math.sqrt(roundingShare) * largestOf(phases)) return 'no_signal'
  return change > 0 ? 'improved' : 'worse'
}
