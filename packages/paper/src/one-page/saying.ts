import type { GuardrailVerdict, OnePage, PagePerson, TargetVerdict } from '@ratchet/contract'
import { type Locale, type Words, words as wordsOf } from '@ratchet/wording'
import { type PageWords, pageWords } from '../words/index.ts'

/** What the sections of a page say things with. */
export interface Saying {
  page: OnePage
  words: PageWords
  wording: Words
  /** Of a date or an instant. */
  day(at: string): string
  person(person: PagePerson): string
  value(value: number, unit: string, spread?: number): string
  money(budget: { amount: number; currency: string }): string
  overall(): string
}

export function saying(page: OnePage, language: Locale): Saying {
  const words = pageWords[language]
  const wording = wordsOf(language)
  return {
    page,
    words,
    wording,
    day: (at) => wording.date(at.slice(0, 10), 'full'),
    person: ({ role, name }) => name ?? words.roles[role],
    value: (value, unit, spread) => wording.value(value, shortUnit(unit), spread),
    money: ({ amount, currency }) => `${wording.number(amount)} ${currency}`,
    overall: () => overallOf(page, wording),
  }
}

/** Units that are words stand once, beside the metric's name; only short signs stay beside each number. */
export const shortUnit = (unit: string): string => (unit.trim().length <= 3 ? unit : '')

/** The name of a metric, with its unit where the numbers do without it. */
export const nameOf = ({ metricName, unit }: { metricName: string; unit: string }): string =>
  shortUnit(unit) === '' && unit !== '' ? `${metricName} (${unit})` : metricName

export const labelOf = (judged: TargetVerdict | GuardrailVerdict, wording: Words): string => {
  if (judged.lean) return wording.leanLabel(judged.lean)
  return 'targetId' in judged ? wording.targetLabel(judged.label) : wording.guardrailLabel(judged.label)
}

function overallOf({ verdict, targets }: OnePage, wording: Words): string {
  if (!verdict) return ''
  return wording.overallSentence({
    answer: verdict.overall,
    targets: verdict.targets.map(({ metricId, metricName, label, lean, baseline, current }) => {
      const agreed = targets.find((target) => target.metricId === metricId)
      if (agreed?.kind !== 'relative' || !baseline || !current || baseline.mean === 0)
        return { metricName, label, lean }
      const changeShare = (current.mean - baseline.mean) / baseline.mean
      return { metricName, label, lean, changeShare, targetShare: agreed.value }
    }),
    guardrails: verdict.guardrails.map(({ metricName, label, lean }) => ({ metricName, label, lean })),
  })
}
