import type { RuleSignal } from '@ratchet/statistics'

/** What a chart is reckoned from: the points that count, in the order of time. */
export interface CountedSeries {
  values: number[]
  /** Numerators or counts, where the chart divides by itself. */
  numerators: number[]
  denominators: number[] | null
  positions: number[]
  /** Places at which limits begin anew. */
  phaseStarts: number[]
  /** 100 where ratios are shown in per cent. */
  scale: number
}

export interface CountedChart {
  segments: { start: number; end: number; centre: number }[]
  /** One limit per point; null on a run chart and on second opinions. */
  lower: number[] | null
  upper: number[] | null
  signals: RuleSignal[]
}
