import type { Lap } from '@ratchet/contract'

/** The step to open by itself: the first one whose gate is not passed; none on a lap that has ended. */
export function firstOpenStep(lap: Pick<Lap, 'steps' | 'closedAt' | 'abandonment'>): number {
  if (lap.closedAt !== null || lap.abandonment !== null) return 0
  return lap.steps.find((step) => step.missing.length > 0)?.number ?? 0
}
