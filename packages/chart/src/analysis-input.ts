import { type DrawnHollow, hollowPoints } from './hollow-points.ts'
import type { ChartInput, ChartPoint, ChartSegment, Period } from './input.ts'

/** What is drawn of an analysis; the contract's `MetricAnalysis` fits as it is. */
export interface DrawnAnalysis {
  readonly points: readonly {
    readonly periodStart: string
    readonly value: number
    readonly lower: number | null
    readonly upper: number | null
    readonly state: 'common_cause' | 'improvement' | 'concern'
    readonly rules: readonly string[]
    readonly excluded: { readonly reason: string } | null
  }[]
  readonly segments: readonly {
    readonly from: string
    readonly to: string
    readonly centre: number
    readonly lower: number | null
    readonly upper: number | null
    readonly limitsVary: boolean
  }[]
  readonly tickets?: { readonly hollow: readonly DrawnHollow[] } | null
}

export interface AnalysisHead {
  readonly title: string
  readonly unit: string
  readonly direction: 'increase' | 'decrease'
  readonly period: Period
  readonly locale: string
  readonly target?: { readonly value: number; readonly label: string }
  /** Names the segment with this number, from 0, for the text alternative. */
  readonly segmentLabel: (index: number) => string
  /** Told with a hollow point: what a report over closed tickets alone would show. */
  readonly naiveText?: (naiveValue: number | null) => string
}

/** The chart of a metric's analysis: one drawing for the page and the download. */
export function analysisInput(
  analysis: DrawnAnalysis,
  { segmentLabel, target, naiveText, ...head }: AnalysisHead,
): ChartInput {
  return {
    ...head,
    points: [
      ...analysis.points.map(pointOf),
      ...hollowPoints(analysis.tickets?.hollow ?? [], () => 'before', naiveText),
    ],
    segments: analysis.segments.map((segment, index) => segmentOf(analysis, segment, segmentLabel(index))),
    ...(target && { target }),
  }
}

function pointOf({
  periodStart,
  value,
  state,
  rules,
  excluded,
}: DrawnAnalysis['points'][number]): ChartPoint {
  return {
    periodStart,
    value,
    phase: 'before',
    ...(state !== 'common_cause' && {
      signal: { side: state === 'improvement' ? 'good' : 'bad', rules },
    }),
    ...(excluded && { excluded }),
  }
}

function segmentOf(
  { points }: DrawnAnalysis,
  segment: DrawnAnalysis['segments'][number],
  label: string,
): ChartSegment {
  const { from, to, centre } = segment
  const steps = points.flatMap(({ periodStart, lower, upper }) =>
    periodStart < from || periodStart > to || lower === null || upper === null
      ? []
      : [{ from: periodStart, lower, upper }],
  )
  return {
    from,
    to,
    centre,
    label,
    // A run chart has no limits; on its centre line they are not drawn.
    lower: segment.lower ?? centre,
    upper: segment.upper ?? centre,
    ...(segment.limitsVary && { steps }),
  }
}
