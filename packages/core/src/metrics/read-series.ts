import type { Metric, SeriesPoint } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { type ExclusionVersion, exclusionVersions, standingExclusions } from './exclusions-store.ts'
import { currentMeasurements } from './measurements-store.ts'
import { type CurrentMeasurement, seriesOf } from './series.ts'
import { findMetric } from './store.ts'

/**
 * A metric and its series as it stands now, for other rooms inside their own operation. Points that were left out are
 * there and say so; whoever judges takes `countedPoints`.
 *
 * @param range periods whose first day lies in it, both ends included; an end left out is open
 * @throws not_found
 */
export async function readSeries(
  scope: Scope,
  metricId: string,
  range: { from?: string | undefined; to?: string | undefined } = {},
): Promise<{ metric: Metric; points: SeriesPoint[] }> {
  const metric = await findMetric(scope, metricId)
  const measured = await currentMeasurements(scope, metricId)
  // The whole series first: which periods are gaps depends on its first and last point, not on the window.
  const points = pointsOf(metric, measured, await exclusionVersions(scope, metricId))
  const { from = '', to = '9999-12-31' } = range
  return { metric, points: points.filter(({ periodStart }) => periodStart >= from && periodStart <= to) }
}

/** The series of a metric, points that were left out with the reason. */
export function pointsOf(
  metric: Metric,
  measured: readonly CurrentMeasurement[],
  exclusions: readonly ExclusionVersion[],
): SeriesPoint[] {
  const leftOut = standingExclusions(exclusions)
  return seriesOf(metric, measured).map((point) => {
    const reason = leftOut.get(point.periodStart)?.reason
    return reason === undefined ? point : { ...point, excluded: { reason } }
  })
}

/** The points that limits, rules and verdicts are reckoned from: those that nobody left out. */
export const countedPoints = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  points.filter(({ excluded }) => excluded === null)
