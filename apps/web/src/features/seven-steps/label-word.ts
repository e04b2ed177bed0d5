import type { Words } from '@ratchet/wording'
import { isTarget, type Judged } from './look.ts'

/** The word for a target or guardrail; an early look that may not claim yet says which way it leans. */
export function labelWord(judged: Judged, wording: Words): string {
  if (judged.lean) return wording.leanLabel(judged.lean)
  return isTarget(judged) ? wording.targetLabel(judged.label) : wording.guardrailLabel(judged.label)
}
