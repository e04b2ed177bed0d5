import { type DrawnHollow, hollowPoints } from './hollow-points.ts'
import type { ChartInput, ChartPoint, Period, PointPhase } from './input.ts'

/** What is drawn of a metric's course; the contract's `MetricCourse` fits as it is. */
export interface DrawnCourse {
  readonly metricName: string
  readonly unit: string
  readonly direction: 'increase' | 'decrease'
  readonly period: Period
  readonly points: readonly {
    readonly periodStart: string
    readonly value: number
    readonly phase: PointPhase
    readonly signal: { readonly side: 'good' | 'bad'; readonly rules: readonly string[] } | null
    readonly excluded?: { readonly reason: string } | null | undefined
  }[]
  readonly segments: readonly {
    readonly name: 'baseline' | 'followup'
    readonly from: string
    readonly to: string
    readonly limits: { readonly lower: number; readonly mean: number; readonly upper: number }
  }[]
  readonly goLiveOn: string | null
  readonly judgingOn: string | null
  readonly judged: boolean
  readonly hollow: readonly DrawnHollow[]
  /** What was changed meanwhile, here or by another improvement, whose sentence it then carries. */
  readonly changes?: readonly {
    readonly on: string
    readonly title: string
    readonly sentence: string | null
  }[]
}

/** The chart of a course over baseline and follow-up: one drawing for the page, the download and the terminal. */
export function courseInput(
  course: DrawnCourse,
  locale: string,
  naiveText?: (naiveValue: number | null) => string,
): ChartInput {
  const { metricName: title, unit, direction, period, goLiveOn, judgingOn, judged } = course
  return {
    title,
    unit,
    direction,
    period,
    locale,
    points: [
      ...course.points.map(pointOf),
      ...hollowPoints(course.hollow, (on) => phaseIn(course, on), naiveText),
    ],
    segments: course.segments
      .map((segment) => upToNow(segment, course))
      .map(({ from, to, limits: { lower, mean: centre, upper } }) => ({ from, to, centre, lower, upper })),
    ...carriedOn(course),
    changes: (course.changes ?? []).map(({ on, title, sentence }) => ({
      on,
      label: sentence === null || sentence === title ? title : `${title} (${sentence})`,
    })),
    ...(goLiveOn && { goLiveOn }),
    ...(judgingOn && { judgingOn }),
    judged,
  }
}

const pointOf = ({
  periodStart,
  value,
  phase,
  signal,
  excluded,
}: DrawnCourse['points'][number]): ChartPoint => ({
  periodStart,
  value,
  phase,
  ...(signal && { signal }),
  ...(excluded && { excluded }),
})

/** The phase of a period without a point, from the segments about it. */
function phaseIn({ segments, goLiveOn }: DrawnCourse, periodStart: string): PointPhase {
  const around = segments.find(({ from, to }) => periodStart >= from && periodStart <= to)
  if (around) return around.name
  if (goLiveOn === null || periodStart < goLiveOn) return 'between'
  return 'followup'
}

/** Before the verdict the follow-up's mean is drawn only as far as there are points: it says nothing of what comes. */
function upToNow(segment: DrawnCourse['segments'][number], course: DrawnCourse): typeof segment {
  const last = course.points.at(-1)?.periodStart
  if (course.judged || segment.name !== 'followup' || !last || last >= segment.to) return segment
  return { ...segment, to: last }
}

/** The baseline's limits, carried on over what came after it, as far as there are points. */
export function carriedOn({
  segments,
  points,
}: Pick<DrawnCourse, 'segments' | 'points'>): Pick<ChartInput, 'baselineCarried'> {
  const baseline = segments.find((segment) => segment.name === 'baseline')
  const after = baseline ? points.filter((point) => point.periodStart > baseline.to) : []
  const [first, last] = [after[0], after.at(-1)]
  if (!baseline || !first || !last || baseline.limits.lower === baseline.limits.upper) return {}
  const { lower, upper } = baseline.limits
  return { baselineCarried: { lower, upper, from: first.periodStart, to: last.periodStart } }
}
