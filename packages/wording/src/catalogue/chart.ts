import type { Period } from '../facts.ts'

export type MarkMeaning = 'common' | 'improvement' | 'concern' | 'settling' | 'notMature' | 'excluded'
export type PointPhase = 'before' | 'baseline' | 'between' | 'settling' | 'followup' | 'later'

/** Facts of one point, formatted already, for hover, focus and screen readers. */
export interface PointText {
  date: string
  value: string
  phase: PointPhase
  meaning: MarkMeaning
  /** Names of the rules that fired, joined. */
  rules: string
  excludedReason: string
}

/** What the text alternative of a chart tells, formatted already; empty means "not there". */
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

export interface ChartMessages {
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
}
