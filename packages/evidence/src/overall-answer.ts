import type { GuardrailLabel, OverallAnswer, TargetLabel, VerdictCode } from '@ratchet/contract'

/** Where baseline and current stand against the target, for the one case where the code alone does not say it. */
interface TargetStanding {
  code: VerdictCode
  metBefore: boolean
  metAfter: boolean
}

/** The engine's code in the words people use of a target (PRODUCT, "From verdicts to the overall answer"). */
export function targetLabel(standing: TargetStanding): TargetLabel {
  switch (standing.code) {
    case 'improved_target_met':
    case 'improved_no_target':
      return 'met'
    case 'improved_short_of_target':
      return 'short'
    case 'insufficient_data':
      return 'too_early'
    case 'already_improving':
      return 'not_ours'
    case 'no_signal':
      return standing.metBefore && standing.metAfter ? 'already_there' : 'no_evidence'
    case 'unstable':
    case 'worse':
      return standing.code
  }
}

/**
 * A guardrail is safe when it improved, or shows no signal although harm of the tolerated size would have been seen.
 *
 * @param smallestDetectable in units of the metric; null where the engine could not say
 */
export function guardrailLabel(
  code: VerdictCode,
  smallestDetectable: number | null,
  toleratedHarm: number,
): GuardrailLabel {
  if (code === 'worse') return 'worse'
  if (code === 'insufficient_data') return 'too_early'
  if (code.startsWith('improved')) return 'safe'
  const wouldHaveShown = smallestDetectable !== null && smallestDetectable <= toleratedHarm
  return code === 'no_signal' && wouldHaveShown ? 'safe' : 'not_shown_safe'
}

/**
 * Did we get there? The first line that fits.
 *
 * @param mayVerify false where the contract came after the fact and the workspace forbids *verified* for it
 */
export function overallAnswer(
  targets: TargetLabel[],
  guardrails: GuardrailLabel[],
  mayVerify = true,
): OverallAnswer {
  const all: (TargetLabel | GuardrailLabel)[] = [...targets, ...guardrails]
  if (all.includes('worse')) return 'worse'
  if (targets.length === 0 || all.includes('too_early')) return 'too_early'
  const there = targets.every((label) => label === 'met') && guardrails.every((label) => label === 'safe')
  if (there && mayVerify) return 'there'
  return targets.some((label) => label === 'met' || label === 'short') ? 'partly_there' : 'not_there'
}
