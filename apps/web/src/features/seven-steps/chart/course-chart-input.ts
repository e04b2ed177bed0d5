import type { ChartInput, ChartSegment } from '@ratchet/chart'
import type { Lap, MetricCourse } from '@ratchet/contract'
import type { Words } from '@ratchet/wording'

/** A metric's course as the chart draws it, with limits, target, dates and how long the axis stays open. */
export function courseChartInput(course: MetricCourse, lap: Lap, wording: Words): ChartInput {
  const { metricName, unit, direction, period, goLiveOn, judgingOn } = course
  const window = lap.contract?.metrics.find((metric) => metric.metricId === course.metricId)
  return {
    title: metricName,
    unit,
    direction,
    period,
    locale: wording.locale,
    points: course.points.map(({ periodStart, value, phase, signal, excluded }) => ({
      periodStart,
      value,
      phase,
      ...(signal ? { signal } : {}),
      ...(excluded ? { excluded } : {}),
    })),
    segments: course.segments.map((segment) => chartSegment(upToNow(segment, course))),
    ...carriedOn(course),
    ...target(course, lap, wording),
    ...(goLiveOn ? { goLiveOn } : {}),
    ...(judgingOn ? { judgingOn } : {}),
    judged: course.judged,
    ...(window ? { seriesEndsOn: window.followupTo } : {}),
  }
}

/** Before the verdict the follow-up's mean is drawn only as far as there are points: it says nothing of what comes. */
function upToNow(segment: MetricCourse['segments'][number], course: MetricCourse): typeof segment {
  const last = course.points.at(-1)?.periodStart
  if (course.judged || segment.name !== 'followup' || !last || last >= segment.to) return segment
  return { ...segment, to: last }
}

function chartSegment({ from, to, limits }: MetricCourse['segments'][number]): ChartSegment {
  return { from, to, centre: limits.mean, lower: limits.lower, upper: limits.upper }
}

/** The baseline's limits, carried on over what came after it, as far as there are points. */
export function carriedOn(course: MetricCourse): Pick<ChartInput, 'baselineCarried'> {
  const baseline = course.segments.find((segment) => segment.name === 'baseline')
  const after = baseline ? course.points.filter((point) => point.periodStart > baseline.to) : []
  const [first, last] = [after[0], after.at(-1)]
  if (!baseline || !first || !last) return {}
  const { lower, upper } = baseline.limits
  return { baselineCarried: { lower, upper, from: first.periodStart, to: last.periodStart } }
}

function target(course: MetricCourse, lap: Lap, wording: Words): Pick<ChartInput, 'target'> {
  if (course.target === null) return {}
  const agreed = lap.targets.find((found) => found.metricId === course.metricId)
  const share = agreed?.kind === 'relative' ? ` (${signedShare(agreed.value, wording)})` : ''
  const label = wording.targetText(course.target, course.unit, course.direction)
  return { target: { value: course.target, label: `${label}${share}` } }
}

/** "−70 %", "+20 %". */
export const signedShare = (share: number, wording: Words): string =>
  `${share > 0 ? '+' : ''}${wording.share(share)}`
