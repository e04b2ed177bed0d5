import type { AnalysisMessages, SignalText } from './catalogue/analysis.ts'
import type { RuleMessages } from './catalogue/warnings.ts'
import { isRule } from './chart-words.ts'
import type { ChartName, ChartReason } from './facts.ts'
import { formatNumber } from './format/number.ts'
import type { Tag } from './locale.ts'

/** What is said about the chart of a metric. */
export interface AnalysisWords {
  /** "4 May to 15 Jun: shift of 7, high, 7 points" */
  signal(text: SignalText): string
  /** "rising" for a trend, "high" for a side of the centre line. */
  side(rule: string, side: SignalText['side']): string
  chartName(chart: ChartName): string
  /** Why a chart is the recommended one; `number` is the figure the reason rests on. */
  chartReason(reason: ChartReason, number?: number | null): string
  variation(state: 'common_cause' | 'improvement' | 'concern'): string
  /** "Segment 2" */
  segment(number: number): string
  readonly noSignal: string
  /** Said of one or two points. */
  readonly tooFewPoints: string
  readonly trial: string
  readonly neutral: string
  readonly assuranceNeedsStability: string
  readonly secondOpinion: string
}

export function analysisWords(messages: AnalysisMessages, rules: RuleMessages, locale: Tag): AnalysisWords {
  const { noSignal, tooFewPoints, trial, neutral, assuranceNeedsStability, secondOpinion } = messages
  return {
    noSignal,
    tooFewPoints,
    segment: messages.segment,
    trial,
    neutral,
    assuranceNeedsStability,
    secondOpinion,
    signal: (text) =>
      messages.signal({
        ...text,
        name: isRule(text.rule) ? rules.name[text.rule] : text.rule.replaceAll('_', ' '),
        sideName: messages.side(text.rule, text.side),
      }),
    side: messages.side,
    chartName: (chart) => messages.chart[chart],
    chartReason: (reason, number = null) =>
      messages.reason[reason]({
        number: number === null ? '' : formatNumber(number, locale, number >= 100 ? 0 : 1),
      }),
    variation: (state) => messages.variation[state],
  }
}
