import type { LastYearMessages } from './catalogue/last-year.ts'
import type { LastYearFacts } from './facts.ts'
import { formatDate } from './format/date.ts'
import { formatChange, formatValue } from './format/value.ts'
import type { Tag } from './locale.ts'

export interface LastYearWords {
  /** What was compared, and whether it is a change: two sentences. */
  sentences(facts: LastYearFacts, unit: string): string[]
}

export function lastYearWords(messages: LastYearMessages, locale: Tag): LastYearWords {
  return {
    sentences: (facts, unit) => {
      const signed = (value: number) => `${value > 0 ? '+' : ''}${formatChange(value, unit, locale)}`
      const text = {
        before: formatValue(facts.before.mean, unit, locale),
        after: formatValue(facts.after.mean, unit, locale),
        from: formatDate(facts.before.from, locale),
        to: formatDate(facts.before.to, locale),
        difference: signed(facts.difference),
        low: signed(facts.low),
        high: signed(facts.high),
        usual: facts.usual === null ? '' : signed(facts.usual),
      }
      return [messages.compared(text), messages.reason[facts.reason](text)]
    },
  }
}
