import { type AnalysisWords, analysisWords } from './analysis-words.ts'
import type { Catalogue } from './catalogue/index.ts'
import type { WarningText } from './catalogue/warnings.ts'
import { type ChartWords, chartWords, isRule } from './chart-words.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import type {
  Assurance,
  GuardrailLabel,
  Lean,
  OverallAnswer,
  OverallFacts,
  SignalRule,
  SustainCode,
  SustainFacts,
  TargetLabel,
  VerdictFacts,
  WarningParams,
} from './facts.ts'
import { formatDate } from './format/date.ts'
import { formatList } from './format/list.ts'
import { decimalsFor, formatNumber, formatShare } from './format/number.ts'
import { formatValue } from './format/value.ts'
import { type LastYearWords, lastYearWords } from './last-year-words.ts'
import { intlTag, type Locale, type Tag } from './locale.ts'
import { type NotificationWords, notificationWords } from './notification-words.ts'
import { type RecordWords, recordWords } from './record-words.ts'
import type { ReviewWords } from './review-facts.ts'
import { reviewWords } from './review-words.ts'
import { overallSentence } from './sentences/overall-sentence.ts'
import { change, sustainSentence, verdictSentence } from './sentences/verdict-sentence.ts'
import { warningText } from './sentences/warning-text.ts'
import { whySentences } from './sentences/why-sentences.ts'
import { type TicketWords, ticketWords } from './ticket-words.ts'

const catalogues: Record<Locale, Catalogue> = { en, de }

/** Everything Ratchet says about numbers, in one language. All functions are pure and never throw. */
export interface Words {
  locale: Locale
  /** What `Intl` takes, for whoever writes dates and numbers beside these words. */
  tag: Tag
  verdictSentence(facts: VerdictFacts): string
  /** The rule, the numbers and what the verdict rests on, one sentence each. */
  whySentences(facts: VerdictFacts): string[]
  overallSentence(facts: OverallFacts): string
  overallLabel(answer: OverallAnswer): string
  targetLabel(label: TargetLabel): string
  guardrailLabel(label: GuardrailLabel): string
  /** "promising, wait": what an early look says in place of a label. */
  leanLabel(lean: Lean): string
  sustainSentence(facts: SustainFacts): string
  sustainLabel(code: SustainCode): string
  warning(code: string, params?: WarningParams): WarningText
  assurance(code: Assurance): string
  ruleName(rule: SignalRule | string): string
  ruleWhy(rule: SignalRule | string): string
  /** "at most 24", "mindestens 95 %". */
  targetText(value: number, unit: string, direction: 'increase' | 'decrease'): string
  /** Value with unit; `spread` chooses the decimals, else the value's own size does. */
  value(value: number, unit: string, spread?: number): string
  /** A size of change with unit, two significant digits. */
  change(value: number, unit: string): string
  number(value: number, decimals?: number): string
  share(share: number, decimals?: number): string
  date(on: string, style?: 'full' | 'short' | 'month'): string
  list(items: readonly string[]): string
  chart: ChartWords
  analysis: AnalysisWords
  notifications: NotificationWords
  records: RecordWords
  reviews: ReviewWords
  tickets: TicketWords
  lastYear: LastYearWords
}

/**
 * The sentences, labels and formats of one language.
 *
 * @param region writes dates and numbers as there: "en-US"; as at home when left out
 */
export function words(locale: Locale, region: Tag = locale): Words {
  const catalogue = catalogues[locale]
  const tag = intlTag(region)
  return {
    locale,
    tag,
    verdictSentence: (facts) => verdictSentence(facts, catalogue.verdict, tag),
    whySentences: (facts) => whySentences(facts, catalogue, tag),
    overallSentence: (facts) => overallSentence(facts, catalogue.overall, tag),
    overallLabel: (answer) => catalogue.overall.label[answer],
    targetLabel: (label) => catalogue.verdict.targetLabel[label],
    guardrailLabel: (label) => catalogue.overall.guardrailLabel[label],
    leanLabel: (lean) => catalogue.verdict.leanLabel[lean],
    sustainSentence: (facts) => sustainSentence(facts, catalogue.verdict, tag),
    sustainLabel: (code) => catalogue.verdict.sustainLabel[code],
    warning: (code, params = {}) => warningText(code, params, catalogue.warnings, tag),
    assurance: (code) => catalogue.warnings.assurance[code],
    ruleName: (rule) => (isRule(rule) ? catalogue.rules.name[rule] : rule.replaceAll('_', ' ')),
    ruleWhy: (rule) => (isRule(rule) ? catalogue.rules.why[rule] : ''),
    targetText: (value, unit, direction) => catalogue.why.targetOf(formatValue(value, unit, tag), direction),
    value: (value, unit, spread) =>
      formatValue(value, unit, tag, spread === undefined ? undefined : decimalsFor(spread, value)),
    change: (value, unit) => change(value, { unit, metricName: '' }, tag),
    number: (value, decimals) => formatNumber(value, tag, decimals),
    share: (share, decimals) => formatShare(share, tag, decimals),
    date: (on, style) => formatDate(on, tag, style),
    list: (items) => formatList(items, tag),
    chart: chartWords(catalogue.chart, catalogue.rules, tag),
    analysis: analysisWords(catalogue.analysis, catalogue.rules, tag),
    notifications: notificationWords(catalogue.notifications),
    records: recordWords(catalogue.records, tag),
    reviews: reviewWords(catalogue.reviews, tag),
    tickets: ticketWords(catalogue.tickets, tag, (facts) => verdictSentence(facts, catalogue.verdict, tag)),
    lastYear: lastYearWords(catalogue.lastYear, tag),
  }
}
