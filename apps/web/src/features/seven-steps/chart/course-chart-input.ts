import { type ChartInput, courseInput } from '@ratchet/chart'
import type { Lap, MetricCourse } from '@ratchet/contract'
import type { Words } from '@ratchet/wording'

/** A metric's course as the chart draws it, with limits, target, dates and how long the axis stays open. */
export function courseChartInput(course: MetricCourse, lap: Lap, wording: Words): ChartInput {
  const window = lap.contract?.metrics.find((metric) => metric.metricId === course.metricId)
  return {
    ...courseInput(course, wording.tag, (naive) => wording.tickets.aside(naive, course.unit)),
    ...target(course, lap, wording),
    ...(window ? { seriesEndsOn: window.followupTo } : {}),
  }
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
