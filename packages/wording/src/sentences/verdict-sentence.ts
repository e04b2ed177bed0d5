import type { VerdictMessages, VerdictText } from '../catalogue/verdict.ts'
import type { SustainFacts, VerdictFacts } from '../facts.ts'
import { formatDate } from '../format/date.ts'
import { formatList } from '../format/list.ts'
import { decimalsThatSeparate, formatNumber, formatShare } from '../format/number.ts'
import { formatChange, formatValue, isPercentage, isSign } from '../format/value.ts'
import type { Tag } from '../locale.ts'

/** One plain sentence for a verdict, for a manager: what moved, whether it is real, and the target. */
export function verdictSentence(facts: VerdictFacts, messages: VerdictMessages, locale: Tag): string {
  const text = verdictText(facts, messages, locale)
  if (facts.lean) return messages.leaning[facts.lean](text)
  if (facts.label === 'already_there') return messages.alreadyThere(text)
  return messages.sentence[facts.code](text)
}

/** One sentence for a check on a gain. */
export function sustainSentence(facts: SustainFacts, messages: VerdictMessages, locale: Tag): string {
  const means = [facts.baselineMean, facts.followupMean, facts.laterMean]
  const known = means.filter((value): value is number => isNumber(value))
  const decimals = decimalsThatSeparate(known)
  const per = suffix(facts, messages)
  const show = (value: number | null | undefined) =>
    isNumber(value) ? quantity(value, facts, locale, decimals, true) + per : ''
  const short = facts.pointsShort ?? 0
  return messages.sustain[facts.code]({
    name: facts.metricName.trim(),
    before: show(facts.baselineMean),
    after: show(facts.followupMean),
    later: show(facts.laterMean),
    retained: isNumber(facts.retained) ? formatShare(Math.min(1, Math.max(0, facts.retained)), locale) : '',
    missing: short > 0 ? messages.missingFollowup(short, formatNumber(short, locale, 0), facts.period) : '',
    by: facts.enoughOn ? formatDate(facts.enoughOn, locale) : '',
  })
}

/** The formatted parts of a verdict, shared with the "why?" text. */
export function verdictText(facts: VerdictFacts, messages: VerdictMessages, locale: Tag): VerdictText {
  const from = facts.baseline?.mean
  const to = facts.current?.mean
  const decimals = decimalsThatSeparate([from, to, facts.targetValue].filter(isNumber))
  const per = suffix(facts, messages)
  const show = (value: number | null | undefined, withUnit: boolean) =>
    isNumber(value) ? quantity(value, facts, locale, decimals, withUnit) : ''
  const adjusted = facts.warnings?.some(({ code }) => code === 'season_adjusted') ?? false
  const both = isNumber(from) && isNumber(to)
  return {
    name: facts.metricName.trim(),
    move: both ? (Math.sign(to - from) as -1 | 0 | 1) : 0,
    from: isNumber(from) ? show(from, true) + per : '',
    to: show(to, false),
    fromTo: both ? messages.fromTo(show(from, false), show(to, true) + per, adjusted) : '',
    target: show(facts.targetValue, false),
    smallest: isNumber(facts.smallestDetectable) ? change(facts.smallestDetectable, facts, locale) : '',
    missing: missingPoints(facts, messages, locale),
    by: facts.enoughOn ? formatDate(facts.enoughOn, locale) : '',
  }
}

/** A size of change in the metric's unit, with two significant digits. */
export function change(value: number, facts: { unit: string; metricName: string }, locale: Tag): string {
  const decimals = decimalsThatSeparate([0, value])
  if (isPercentage(facts.unit)) return formatChange(value, facts.unit, locale, decimals)
  return quantity(value, facts, locale, decimals, true)
}

/** A word for a unit is said once, and not at all where the metric's name says it already. */
export function quantity(
  value: number,
  facts: { unit: string; metricName: string },
  locale: Tag,
  decimals: number,
  withUnit: boolean,
): string {
  const named = facts.metricName.toLowerCase().includes(facts.unit.trim().toLowerCase())
  const unit = isSign(facts.unit) || (withUnit && !named) ? facts.unit : ''
  return formatValue(value, unit, locale, decimals)
}

function suffix(
  facts: { kind?: string; period: 'day' | 'week' | 'month' },
  messages: VerdictMessages,
): string {
  return facts.kind === 'count' ? ` ${messages.perPeriod[facts.period]}` : ''
}

function missingPoints(facts: VerdictFacts, messages: VerdictMessages, locale: Tag): string {
  const { baseline = 0, followup = 0 } = facts.pointsShort ?? {}
  const parts: string[] = []
  if (baseline > 0)
    parts.push(messages.missingBaseline(baseline, formatNumber(baseline, locale, 0), facts.period))
  if (followup > 0)
    parts.push(messages.missingFollowup(followup, formatNumber(followup, locale, 0), facts.period))
  return parts.length > 0 ? formatList(parts, locale) : ''
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
