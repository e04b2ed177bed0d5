import type { Verdict } from '../verdict/types.ts'
import type { JudgedVerdictV2 } from './types.ts'

/** Whether a verdict weighs evidence, as the second engine does when there is enough data. */
export function hasEvidence(verdict: Verdict): verdict is JudgedVerdictV2 {
  return 'evidence' in verdict
}
