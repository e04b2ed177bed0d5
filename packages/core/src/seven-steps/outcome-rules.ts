import type { OverallAnswer } from '@ratchet/contract'
import { mayBeSecondReader, type Surroundings, verdictMissing } from './gates.ts'
import { type LapRecord, latestVerdict } from './lap-record.ts'

/** What a lap whose judging date has come still needs, one after the other; null once it was decided on. */
export interface NextInOutcome {
  next: 'judge' | 'read' | 'conclude'
  /** The verdict as it stands; null before it is computed. */
  overall: OverallAnswer | null
}

export function nextInOutcome(lap: LapRecord, around: Surroundings): NextInOutcome | null {
  if (lap.verification || lap.closedAt) return null
  const missing = verdictMissing(lap, around).map(({ code }) => code)
  const overall = latestVerdict(lap)?.overall ?? null
  if (missing.includes('verdict') || missing.includes('verdict_outdated')) return { next: 'judge', overall }
  return { next: missing.includes('second_reader') ? 'read' : 'conclude', overall }
}

/** Whether a member may be the second reader; the owner of the improvement may not. */
export const mayRead = (lap: LapRecord, memberId: string | null): boolean =>
  memberId !== null && mayBeSecondReader(lap, memberId)
