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
import type { Locale } from './locale.ts'
import { type NotificationWords, notificationWords } from './notification-words.ts'
import { type RecordWords, recordWords } from './record-words.ts'
import { overallSentence } from './sentences/overall-sentence.ts'
import { change, sustainSentence, verdictSentence } from './sentences/verdict-sentence.ts'
import { warningText } from './sentences/warning-text.ts'
import { whySentences } from './sentences/why-sentences.ts'
import { type TicketWords, ticketWords } from './ticket-words.ts'

const catalogues: Record<Locale, Catalogue> = { en, de }

/** Everything Ratchet says about numbers, in one language. All functions are pure and never throw. */
export interface Words {
  locale: Locale
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
  tickets: TicketWords
}

/** The sentences, labels and formats of one language. */
export function words(locale: Locale): Words {
  const catalogue = catalogues[locale]
  return {
    locale,
    verdictSentence: (facts) => verdictSentence(facts, catalogue.verdict, locale),
    whySentences: (facts) => whySentences(facts, catalogue, locale),
    overallSentence: (facts) => overallSentence(facts, catalogue.overall, locale),
    overallLabel: (answer) => catalogue.overall.label[answer],
    targetLabel: (label) => catalogue.verdict.targetLabel[label],
    guardrailLabel: (label) => catalogue.overall.guardrailLabel[label],
    leanLabel: (lean) => catalogue.verdict.leanLabel[lean],
    sustainSentence: (facts) => sustainSentence(facts, catalogue.verdict, locale),
    sustainLabel: (code) => catalogue.verdict.sustainLabel[code],
    warning: (code, params = {}) => warningText(code, params, catalogue.warnings, locale),
    assurance: (code) => catalogue.warnings.assurance[code],
    ruleName: (rule) => (isRule(rule) ? catalogue.rules.name[rule] : rule.replaceAll('_', ' ')),
    ruleWhy: (rule) => (isRule(rule) ? catalogue.rules.why[rule] : ''),
    targetText: (value, unit, direction) =>
      catalogue.why.targetOf(formatValue(value, unit, locale), direction),
    value: (value, unit, spread) =>
      formatValue(value, unit, locale, spread === undefined ? undefined : decimalsFor(spread, value)),
    change: (value, unit) => change(value, { unit, metricName: '' }, locale),
    number: (value, decimals) => formatNumber(value, locale, decimals),
    share: (share, decimals) => formatShare(share, locale, decimals),
    date: (on, style) => formatDate(on, locale, style),
    list: (items) => formatList(items, locale),
    chart: chartWords(catalogue.chart, catalogue.rules, locale),
    analysis: analysisWords(catalogue.analysis, catalogue.rules, locale),
    notifications: notificationWords(catalogue.notifications),
    records: recordWords(catalogue.records, locale),
    tickets: ticketWords(catalogue.tickets, locale, (facts) =>
      verdictSentence(facts, catalogue.verdict, locale),
    ),
  }
}
