import type { OverallMessages } from '../catalogue/overall.ts'
import type { GuardrailLabel, Lean, OverallFacts, TargetLabel, TargetOutcome } from '../facts.ts'
import { formatList, sentenceCase } from '../format/list.ts'
import { formatShare } from '../format/number.ts'
import type { Tag } from '../locale.ts'

/** One sentence that says which targets and guardrails did what; the answer's own word is `label[answer]`. */
export function overallSentence(facts: OverallFacts, messages: OverallMessages, locale: Tag): string {
  if (facts.targets.length === 0) return messages.noTargets
  const promising = facts.targets.filter(({ lean }) => lean === 'promising')
  const worrying = facts.targets.filter(({ lean }) => lean === 'worrying')
  const plain = facts.targets.filter(({ lean }) => !lean)
  const named = (label: TargetLabel) => plain.filter((target) => target.label === label)
  const clauses: string[] = []
  const say = (label: TargetLabel, clause: (names: string, count: number) => string) => {
    const found = named(label)
    if (found.length > 0) clauses.push(clause(names(found, locale), found.length))
  }
  say('worse', messages.worse)
  say('met', messages.met)
  clauses.push(...shortClauses(named('short'), messages, locale))
  say('already_there', messages.alreadyThere)
  say('not_ours', messages.notOurs)
  say('no_evidence', messages.noEvidence)
  say('unstable', messages.unstable)
  if (worrying.length > 0) clauses.push(messages.worrying(names(worrying, locale), worrying.length))
  if (promising.length > 0) clauses.push(messages.promising(names(promising, locale), promising.length))
  say('too_early', messages.tooEarly)
  clauses.push(...guardrailClauses(facts, messages, locale))
  return `${sentenceCase(clauses.join('; '))}.`
}

function shortClauses(targets: readonly TargetOutcome[], messages: OverallMessages, locale: Tag): string[] {
  const plain = targets.filter((target) => !hasShares(target))
  const clauses = targets.filter(hasShares).map((target) => {
    const change = target.changeShare ?? 0
    const agreed = target.targetShare ?? 0
    const decimals = [0, 1, 2].find((n) => show(change, n, locale) !== show(agreed, n, locale)) ?? 2
    const move = Math.sign(change) as -1 | 0 | 1
    return messages.shortOf(
      target.metricName,
      move,
      show(change, decimals, locale),
      show(agreed, decimals, locale),
    )
  })
  if (plain.length > 0) clauses.push(messages.short(names(plain, locale), plain.length))
  return clauses
}

function guardrailClauses(facts: OverallFacts, messages: OverallMessages, locale: Tag): string[] {
  const guardrails = facts.guardrails ?? []
  const clauses: string[] = []
  const say = (label: GuardrailLabel, clause: (names: string, count: number) => string) => {
    const found = guardrails.filter((guardrail) => guardrail.label === label && !guardrail.lean)
    if (found.length > 0) clauses.push(clause(names(found, locale), found.length))
  }
  say('worse', messages.guardrailWorse)
  say('not_shown_safe', messages.guardrailNotShown)
  say('too_early', messages.guardrailTooEarly)
  const leaning = (lean: Lean) => guardrails.filter((guardrail) => guardrail.lean === lean)
  const [worrying, promising] = [leaning('worrying'), leaning('promising')]
  if (worrying.length > 0) clauses.push(messages.guardrailWorrying(names(worrying, locale), worrying.length))
  if (promising.length > 0) {
    clauses.push(messages.guardrailPromising(names(promising, locale), promising.length))
  }
  if (clauses.length === 0 && guardrails.length > 0) clauses.push(messages.guardrailsSafe(guardrails.length))
  return clauses
}

function hasShares(target: TargetOutcome): boolean {
  return Number.isFinite(target.changeShare ?? NaN) && Number.isFinite(target.targetShare ?? NaN)
}

function show(share: number, decimals: number, locale: Tag): string {
  return formatShare(Math.abs(share), locale, decimals)
}

function names(found: readonly { metricName: string }[], locale: Tag): string {
  return formatList(
    found.map((one) => one.metricName.trim()),
    locale,
  )
}
