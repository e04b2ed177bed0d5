import type { ChartMessages } from './catalogue/chart.ts'
import type { RuleMessages } from './catalogue/warnings.ts'
import { type SignalRule, signalRules } from './facts.ts'
import { formatDate } from './format/date.ts'
import { formatList } from './format/list.ts'
import { decimalsFor } from './format/number.ts'
import { formatValue } from './format/value.ts'
import type { Tag } from './locale.ts'

/** The words a chart needs, with its numbers and dates; `packages/chart` takes this object as its `words`. */
export interface ChartWords extends ChartMessages {
  /** Value with unit, with decimals that suit `spread` (the width of the limits or of the data). */
  value(value: number, unit: string, spread: number): string
  date(on: string): string
  shortDate(on: string): string
  rule(code: string): string
  list(items: readonly string[]): string
}

export function chartWords(messages: ChartMessages, rules: RuleMessages, locale: Tag): ChartWords {
  return {
    ...messages,
    value: (value, unit, spread) => formatValue(value, unit, locale, decimalsFor(spread, value)),
    date: (on) => formatDate(on, locale),
    shortDate: (on) => formatDate(on, locale, 'short'),
    rule: (code) => (isRule(code) ? rules.name[code] : code.replaceAll('_', ' ')),
    list: (items) => formatList(items, locale),
  }
}

export function isRule(code: string): code is SignalRule {
  return (signalRules as readonly string[]).includes(code)
}
