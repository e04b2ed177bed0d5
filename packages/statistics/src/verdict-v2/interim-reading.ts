import type { Verdict } from '../verdict/types.ts'
import { hasEvidence } from './is-judged.ts'

/**
 * What a look before the judging date may say. `confirmed`: the claim may be shown now (evidence of 10 or more).
 * `promising_wait` and `worrying_wait`: the verdict leans this way, but a claim at this evidence is honest only on
 * the date fixed in the plan. `nothing_yet`: no claim either way.
 */
export type InterimReading = 'confirmed' | 'promising_wait' | 'worrying_wait' | 'nothing_yet'

/**
 * Reads a verdict that was computed at any other look than the one fixed in the plan. The first engine never
 * confirms: it was not made for looks before the date.
 */
export function interimReading(verdict: Verdict): InterimReading {
  const improved = verdict.verdict.startsWith('improved')
  if (!improved && verdict.verdict !== 'worse') return 'nothing_yet'
  if (hasEvidence(verdict) && verdict.evidence.confirmed) return 'confirmed'
  return improved ? 'promising_wait' : 'worrying_wait'
}
