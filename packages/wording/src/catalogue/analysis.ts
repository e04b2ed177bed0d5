import type { ChartName, ChartReason } from '../facts.ts'

/** One occurrence of a rule on a chart, its points named already. */
export interface SignalText {
  rule: string
  side: 'high' | 'low' | 'both'
  first: string
  last: string
  count: number
}

export interface ReasonNumbers {
  /** Formatted already; empty where the reason has none. */
  number: string
}

/** What is said about a chart of one metric, outside any verdict. */
export interface AnalysisMessages {
  side(rule: string, side: SignalText['side']): string
  signal(text: SignalText & { name: string; sideName: string }): string
  /** Name of a stretch with limits of its own, counted from 1. */
  segment(number: number): string
  noSignal: string
  tooFewPoints: string
  trial: string
  neutral: string
  assuranceNeedsStability: string
  /** What an EWMA or CUSUM chart shows. */
  secondOpinion: string
  chart: Record<ChartName, string>
  reason: Record<ChartReason, (text: ReasonNumbers) => string>
  variation: Record<'common_cause' | 'improvement' | 'concern', string>
}
