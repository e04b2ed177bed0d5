import type { MarkMeaning, Period, PointPhase } from './input.ts'

/** The words on and around a chart. `words(locale).chart` of the wording package has this shape. */
export interface ChartWords {
  mean(value: string): string
  upperLimit(value: string): string
  lowerLimit(value: string): string
  baselineUpperLimit: string
  baselineLowerLimit: string
  baseline: string
  baselineOf(count: number, period: Period): string
  settlingIn: string
  otherChange: string
  noData: string
  noPoints: string
  goLive: string
  judgingDate: string
  judged: string
  target: string
  lowerIsBetter: string
  higherIsBetter: string
  meaning: Record<MarkMeaning, string>
  legendMean: string
  legendLimits: string
  legendCarried: string
  phase: Record<PointPhase, string>
  columns: { date: string; value: string; phase: string; signal: string; rules: string; note: string }
  point(text: PointText): string
  description(text: ChartText): string
  value(value: number, unit: string, spread: number): string
  date(on: string): string
  shortDate(on: string): string
  rule(code: string): string
  list(items: readonly string[]): string
}

export interface PointText {
  date: string
  value: string
  phase: PointPhase
  meaning: MarkMeaning
  rules: string
  excludedReason: string
}

export interface ChartText {
  title: string
  points: string
  pointCount: number
  from: string
  until: string
  period: Period
  lowerIsBetter: boolean
  /** Nobody said which way is better. */
  neutral?: boolean
  segments: readonly { label: string; centre: string; lower: string; upper: string }[]
  target: string
  goLive: string
  judging: string
  judged: boolean
  improvement: number
  concern: number
  /** Points that are drawn hollow. */
  hollow?: number
  changes: readonly string[]
}
