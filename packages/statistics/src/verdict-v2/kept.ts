import { mean } from '../averages.ts'
import type { Phases } from './phases.ts'
import { meanDifference } from './phases.ts'
import { keptShare } from './settings.ts'

/** +1 for a gain, -1 for a loss. */
export type Side = 1 | -1

/**
 * Whether the last third of the follow-up (three points at least) still holds 40 % of the change, on this side
 * (verdict v2, step 5).
 */
export function isKept(phases: Phases, side: Side): boolean {
  const after = phases.after.values
  const tail = mean(after.slice(-Math.max(3, Math.ceil(after.length / 3))))
  const change = side * meanDifference(phases)
  return change > 0 && side * (tail - mean(phases.before.values)) >= keptShare * change
}
