/** What a chart is drawn from: plain data. Dates are `YYYY-MM-DD`, values in the metric's unit. */

export type Period = 'day' | 'week' | 'month'
export type PointPhase = 'before' | 'baseline' | 'between' | 'settling' | 'followup' | 'later'

export interface ChartPoint {
  /** First day of the period. */
  readonly periodStart: string
  readonly value: number
  readonly phase: PointPhase
  /** False while tickets of the period are still open; such points are drawn hollow. */
  readonly mature?: boolean
  readonly signal?: {
    readonly side: 'good' | 'bad'
    readonly rules: readonly string[]
    readonly sentence?: string
  }
  readonly excluded?: { readonly reason: string }
  /** A few words drawn beside the point where there is room, such as "exam week". */
  readonly note?: string
  /** Told on hover and in the table, never drawn. */
  readonly aside?: string
}

/** Limits of the one period that starts on `from`. */
export interface LimitStep {
  readonly from: string
  readonly lower: number
  readonly upper: number
}

/** Centre line and limits over the periods that start from `from` to `to`, both included. */
export interface ChartSegment {
  readonly from: string
  readonly to: string
  readonly centre: number
  readonly lower: number
  readonly upper: number
  readonly label?: string
  /** Limits that differ from period to period, as denominators do; `lower` and `upper` are then the last period's. */
  readonly steps?: readonly LimitStep[]
}

export interface ChartInput {
  readonly title: string
  readonly unit: string
  /** `neutral`: nobody said which way is better. */
  readonly direction: 'increase' | 'decrease' | 'neutral'
  readonly period: Period
  /** A BCP 47 tag for the numbers and months on the axes. */
  readonly locale: string
  readonly points: readonly ChartPoint[]
  readonly segments: readonly ChartSegment[]
  /** The baseline's limits carried on into the follow-up, over the periods that start from `from` to `to`. */
  readonly baselineCarried?: {
    readonly lower: number
    readonly upper: number
    readonly from: string
    readonly to: string
  }
  readonly target?: { readonly value: number; readonly label: string }
  readonly goLiveOn?: string
  readonly judgingOn?: string
  readonly judged?: boolean
  readonly changes?: readonly { readonly on: string; readonly label: string }[]
  /** The points have no dates, only an order: one a day is written, the first being point 1, and the axis counts. */
  readonly numbered?: boolean
  /** Keeps the axis open up to here, for instance to the end of a planned follow-up. */
  readonly seriesEndsOn?: string
}

export type MarkMeaning = 'common' | 'improvement' | 'concern' | 'settling' | 'notMature' | 'excluded'

/** What a point is drawn as. An excluded or immature point makes no claim, whatever rule it touched. */
export function meaningOf(point: ChartPoint): MarkMeaning {
  if (point.excluded) return 'excluded'
  if (point.mature === false) return 'notMature'
  if (point.phase === 'settling') return 'settling'
  if (point.signal) return point.signal.side === 'good' ? 'improvement' : 'concern'
  return 'common'
}

/** Codes of the rules behind a signal; none for a point that makes no claim. */
export function rulesOf(point: ChartPoint): readonly string[] {
  const meaning = meaningOf(point)
  return meaning === 'improvement' || meaning === 'concern' ? (point.signal?.rules ?? []) : []
}

/** Points that can be drawn, in order of time. A value that is no number is left out, never drawn as zero. */
export function drawablePoints(input: ChartInput): ChartPoint[] {
  return input.points
    .filter((point) => Number.isFinite(point.value) && !Number.isNaN(Date.parse(point.periodStart)))
    .toSorted((a, b) => a.periodStart.localeCompare(b.periodStart))
}
