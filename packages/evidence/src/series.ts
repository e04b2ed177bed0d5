import type { Metric, SeriesPoint } from '@ratchet/contract'
import { periodStartAt, positionOf } from './periods.ts'
import { plottedValue } from './plotted-value.ts'

/** The newest version of one period's measurement; a null value is a measurement that was withdrawn. */
export interface CurrentMeasurement {
  periodStart: string
  version: number
  value: number | null
  denominator: number | null
  origin: 'typed' | 'imported' | 'computed'
}

/**
 * The series as it is plotted, in the order of time. With the gap rule `zero`, periods without any measurement between
 * the first and the last point are zeros of origin `gap`; a withdrawn one stays missing, because somebody said that its
 * value is not known.
 */
export function seriesOf(
  metric: Pick<Metric, 'unit' | 'period' | 'gapRule'>,
  measurements: readonly CurrentMeasurement[],
): SeriesPoint[] {
  const ordered = [...measurements].sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1))
  const points = ordered.flatMap((measurement) => pointOf(metric, measurement) ?? [])
  if (metric.gapRule === 'missing') return points
  const withdrawn = new Set(
    ordered.filter(({ value }) => value === null).map(({ periodStart }) => periodStart),
  )
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    return next ? [point, ...zerosBetween(metric, point, next, withdrawn)] : [point]
  })
}

/** One measurement as a point; null when it was withdrawn. */
export function pointOf(
  metric: Pick<Metric, 'unit' | 'period'>,
  { periodStart, value, denominator, origin, version }: CurrentMeasurement,
): SeriesPoint | null {
  if (value === null) return null
  return {
    periodStart,
    position: positionOf(metric.period, periodStart),
    value: plottedValue(metric, { value, denominator }),
    numerator: denominator === null ? null : value,
    denominator,
    origin,
    version,
    excluded: null,
  }
}

function zerosBetween(
  metric: Pick<Metric, 'period'>,
  left: SeriesPoint,
  right: SeriesPoint,
  withdrawn: ReadonlySet<string>,
): SeriesPoint[] {
  const zeros: SeriesPoint[] = []
  for (let position = left.position + 1; position < right.position; position += 1) {
    const periodStart = periodStartAt(metric.period, position)
    if (withdrawn.has(periodStart)) continue
    zeros.push({
      periodStart,
      position,
      value: 0,
      numerator: null,
      denominator: null,
      origin: 'gap',
      version: 0,
      excluded: null,
    })
  }
  return zeros
}
