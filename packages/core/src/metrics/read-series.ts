import type { Metric, SeriesPoint } from '@ratchet/contract'
import type { Scope } from '../foundation/index.ts'
import { exclusionVersions, standingExclusions } from './exclusions-store.ts'
import { currentMeasurements } from './measurements-store.ts'
import { seriesOf } from './series.ts'
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
  // The whole series first: which periods are gaps depends on its first and last point, not on the window.
  const series = seriesOf(metric, await currentMeasurements(scope, metricId))
  const leftOut = standingExclusions(await exclusionVersions(scope, metricId))
  const { from = '', to = '9999-12-31' } = range
  const points = series
    .filter((point) => point.periodStart >= from && point.periodStart <= to)
    .map((point) => {
      const reason = leftOut.get(point.periodStart)?.reason
      return reason === undefined ? point : { ...point, excluded: { reason } }
    })
  return { metric, points }
}

/** The points that limits, rules and verdicts are reckoned from: those that nobody left out. */
export const countedPoints = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  points.filter(({ excluded }) => excluded === null)
