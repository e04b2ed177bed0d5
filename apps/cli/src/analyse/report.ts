import { renderTerminal } from '@ratchet/chart/terminal'
import { verdictJson } from '@ratchet/statistics'
import { type Locale, type Words, words as wordsOf } from '@ratchet/wording'
import { wrapped } from '../wrapped.ts'
import { chartInput } from './chart-input.ts'
import type { JudgedSeries } from './judge-series.ts'
import { noteText } from './notes.ts'
import { wordingFacts } from './wording-facts.ts'

export interface ReportOptions {
  readonly locale: Locale
  readonly columns: number
  readonly colour: boolean
}

/** Chart, verdict, reasons and warnings as text; it ends with a line break. */
export function textReport(judged: JudgedSeries, { locale, columns, colour }: ReportOptions): string {
  const words = wordsOf(locale)
  const facts = wordingFacts(judged)
  const width = Math.min(columns, 100)
  const why = words.whySentences(facts).join(' ')
  const parts = [
    renderTerminal(chartInput(judged, words), { words: words.chart, columns: width, colour }),
    wrapped(words.verdictSentence(facts), width),
    wrapped(why, width),
    warningTexts(judged, words)
      .map(({ title, sentence }) => wrapped(`! ${title}: ${sentence}`, width, '  '))
      .join('\n'),
    notes(judged, locale)
      .map((note) => wrapped(`· ${note}`, width, '  '))
      .join('\n'),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The same for programs. */
export function jsonReport(judged: JudgedSeries, locale: Locale): Record<string, unknown> {
  const words = wordsOf(locale)
  const { series, question, phases, verdict } = judged
  const window = (points: readonly { on: string }[]) => ({
    from: points[0]?.on ?? null,
    to: points.at(-1)?.on ?? null,
    count: points.length,
  })
  return {
    sentence: words.verdictSentence(wordingFacts(judged)),
    verdict: verdictJson(verdict),
    warnings: judged.warnings.map(({ code, params }) => ({ code, params, ...words.warning(code, params) })),
    series: {
      name: series.name,
      unit: series.unit,
      period: series.calendar.period,
      step: series.calendar.step,
      gaps: series.gaps,
    },
    question: {
      direction: question.direction,
      target: question.target,
      season_period: question.seasonPeriod,
      go_live: phases.goLiveOn,
      settling_in: question.change.settlingIn,
    },
    baseline: window(phases.baseline),
    followup: window(phases.followup),
    notes: notes(judged, locale),
  }
}

function notes({ series, phases }: JudgedSeries, locale: Locale): string[] {
  return [...series.notes, ...phases.notes].map((note) => noteText(note, locale))
}

function warningTexts(judged: JudgedSeries, words: Words) {
  return judged.warnings.map(({ code, params }) => words.warning(code, params))
}
