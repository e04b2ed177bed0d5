import type { Catalogue } from '../catalogue/index.ts'
import type { VerdictFacts } from '../facts.ts'
import { decimalsThatSeparate, formatNumber, formatShare, gap } from '../format/number.ts'
import { formatChange, isPercentage } from '../format/value.ts'
import type { Tag } from '../locale.ts'
import { quantity } from './verdict-sentence.ts'

/** The "why?" of a verdict: the rule that decided, the difference with its interval, and what it rests on. */
export function whySentences(facts: VerdictFacts, catalogue: Catalogue, locale: Tag): string[] {
  const difference = facts.difference
  const known = difference && [difference.value, difference.low, difference.high].every(Number.isFinite)
  const sentences = facts.evidence
    ? evidenceSentences(facts.code, facts.evidence, catalogue, locale)
    : [known ? ruleSentence(facts.code, difference, catalogue) : catalogue.why.rule[facts.code]]
  if (known) {
    sentences.push(differenceSentence(facts, difference, catalogue, locale))
  }
  const closed = facts.gapClosed
  if (facts.code === 'improved_short_of_target' && typeof closed === 'number' && closed > 0 && closed < 1) {
    sentences.push(catalogue.why.closed(formatShare(Math.floor(closed * 100) / 100, locale)))
  }
  if (facts.assurance && facts.code.startsWith('improved')) {
    sentences.push(catalogue.warnings.assurance[facts.assurance])
  }
  if (facts.baselineCount !== undefined && facts.followupCount !== undefined) {
    sentences.push(catalogue.why.counts(facts.baselineCount, facts.followupCount))
  }
  return sentences
}

/** The rule of an engine that weighs evidence, and whether the claim may be told at any look. */
function evidenceSentences(
  code: VerdictFacts['code'],
  { log10, confirmed }: { log10: number | null; confirmed: boolean },
  { why }: Catalogue,
  locale: Tag,
): string[] {
  if (code === 'insufficient_data' || code === 'unstable') return [why.rule[code]]
  if (log10 === null) return [why.evidence.noVariation]
  const times = timesText(log10, why.evidence, locale)
  if (code === 'no_signal') {
    if (log10 <= 0) return [why.evidence.none]
    return [log10 < Math.log10(3.5) ? why.evidence.rule[code](times) : why.evidence.notKept(times)]
  }
  if (code === 'already_improving') return [why.evidence.rule[code](times)]
  return [why.evidence.rule[code](times), confirmed ? why.evidence.confirmed : why.evidence.forTheDate]
}

/** Two digits, cut off and not rounded, so that 3.49 does not read as 3.5 beside a bar of 3.5. */
function timesText(log10: number, words: Catalogue['why']['evidence'], locale: Tag): string {
  if (log10 >= 3) return words.moreThan(formatNumber(1000, locale, 0))
  const times = 10 ** log10
  const decimals = times < 10 ? (times < 1 ? 2 : 1) : 0
  const cut = Math.floor(times * 10 ** decimals * (1 + 1e-12)) / 10 ** decimals
  return words.times(formatNumber(cut, locale, decimals))
}

/** The rule as it was met or missed here: nobody may read "excludes zero" beside an interval that holds it. */
function ruleSentence(
  code: VerdictFacts['code'],
  { low, high }: { low: number; high: number },
  { why }: Catalogue,
): string {
  const holdsZero = low <= 0 && high >= 0
  if (code === 'no_signal') return holdsZero ? why.lacking.interval : why.lacking.signal
  return (holdsZero ? why.ruleByChartAlone[code] : undefined) ?? why.rule[code]
}

/** Percentages of the baseline where that makes sense, else the metric's own unit. */
function differenceSentence(
  facts: VerdictFacts,
  difference: { value: number; low: number; high: number; level?: number },
  catalogue: Catalogue,
  locale: Tag,
): string {
  const base = facts.baseline?.mean ?? 0
  const level = formatShare(difference.level ?? 0.95, locale, (difference.level ?? 0.95) > 0.99 ? 1 : 0)
  const all = [difference.value, difference.low, difference.high]
  // A bound just beside zero must not be rounded onto it: which side it lies on is what decides.
  const orZero = [...all, 0]
  const relative = base > 0 && all.every((value) => Math.abs(value / base) < 10)
  const decimals = relative
    ? Math.min(2, decimalsThatSeparate(orZero.map((value) => (value / base) * 100)))
    : decimalsThatSeparate(orZero)
  const show = (value: number) =>
    relative ? formatShare(value / base, locale, decimals) : quantity(value, facts, locale, decimals, true)
  if (isPercentage(facts.unit)) {
    const spread = decimalsThatSeparate(orZero)
    const plain = formatChange(difference.low, facts.unit, locale, spread).split(gap)[0]!
    const tell = (value: number) => formatChange(value, facts.unit, locale, spread)
    return catalogue.why.difference(tell(difference.value), level, plain, tell(difference.high))
  }
  const low = base < 0 || !relative ? show(difference.low) : show(Math.min(difference.low, difference.high))
  const high = show(Math.max(difference.low, difference.high))
  return catalogue.why.difference(show(difference.value), level, low, high)
}
