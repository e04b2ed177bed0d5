import type { GuardrailLabel, OverallAnswer, TargetLabel } from '@ratchet/contract'
import type { MarkKind } from '../../ui/index.ts'

/** The shape beside each verdict word. Blue only where something improved, amber only where somebody must look. */
export const labelMark: Record<TargetLabel | GuardrailLabel, MarkKind> = {
  met: 'met',
  short: 'short',
  too_early: 'waiting',
  no_evidence: 'common',
  not_ours: 'common',
  already_there: 'common',
  unstable: 'concern-open',
  worse: 'concern',
  safe: 'common',
  not_shown_safe: 'concern-open',
}

export const answerMark: Record<OverallAnswer, MarkKind> = {
  there: 'met',
  partly_there: 'short',
  not_there: 'common',
  too_early: 'waiting',
  worse: 'concern',
}
