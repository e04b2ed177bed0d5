import type { XmrLimits } from '../xmr.ts'
import type { Assurance } from './types.ts'

/** Whether a stable course keeps to the target: always, never, or now and then. */
export function assuranceOf(target: number | null, limits: XmrLimits | null, good: 1 | -1): Assurance | null {
  if (target === null || limits === null) return null
  const bestSide = good === 1 ? limits.upper : -limits.lower
  const worstSide = good === 1 ? limits.lower : -limits.upper
  if (good * target > bestSide) return 'consistent_fail'
  if (good * target < worstSide) return 'consistent_pass'
  return 'inconsistent'
}
