import type { FieldError, Metric, Warning } from '@ratchet/contract'
import { positions } from '@ratchet/evidence'
import { describeBaseline } from '@ratchet/statistics'
import type { Scope } from '../foundation/index.ts'
import { countedPoints, hasEnded, periodStartOf, readMetric, readSeries } from '../metrics/index.ts'
import type { FrozenPoint, StoredBaseline } from './lap-record.ts'

/** Fewer points decide nothing: verdict v1 answers `insufficient_data` below it. */
const fewestPoints = 8

export interface BaselineWindow {
  metric: Metric
  from: string
  to: string
  points: FrozenPoint[]
}

/** The points of a metric in whole periods from one day to another. */
export async function readWindow(
  scope: Scope,
  metricId: string,
  days: { from: string; to: string },
): Promise<BaselineWindow> {
  const metric = await readMetric(scope, metricId)
  const from = periodStartOf(metric.period, days.from)
  const to = periodStartOf(metric.period, days.to)
  const { points } = await readSeries(scope, metricId, { from, to })
  return {
    metric,
    from,
    to,
    points: countedPoints(points).map(({ periodStart, value }) => ({ periodStart, value })),
  }
}

/** Why a window cannot be a baseline, beside the field it concerns; null when it can. */
export function refuseWindow({ metric, from, to, points }: BaselineWindow, today: string): FieldError | null {
  if (from > to) return { path: 'to', message: 'must not lie before the start of the window' }
  if (!hasEnded(metric.period, to, today)) {
    return { path: 'to', message: `must be a ${metric.period} that has ended; this one is still running` }
  }
  if (points.length >= fewestPoints) return null
  const holds = points.length === 1 ? 'one point' : `${points.length} points`
  return {
    path: 'from',
    message: `holds ${holds}; a baseline needs ${fewestPoints} or more, because fewer cannot show what is usual`,
  }
}

/** What a window is frozen with. Needs one point at least. */
export function describeWindow({ metric, points }: BaselineWindow): StoredBaseline['statistics'] {
  const description = describeBaseline(
    points.map((point) => point.value),
    positions(metric, points),
  )
  const mean = description.mean ?? 0
  const warnings: Warning[] = []
  if (description.signals.length > 0) {
    warnings.push({ code: 'baseline_not_stable', params: { signals: description.signals.length } })
  }
  if (description.trendP < 0.05) {
    warnings.push({ code: 'baseline_trend', params: { slope: description.senSlope, p: description.trendP } })
  }
  if (points.length < 12) {
    warnings.push({ code: 'provisional', params: { baseline: points.length, current: null } })
  }
  if (metric.season !== null && points.length < 2 * metric.season) {
    warnings.push({
      code: 'season_needs_two_cycles',
      params: { season: metric.season, points: points.length },
    })
  }
  return {
    count: description.count,
    gaps: description.gaps,
    limits: {
      mean,
      lower: description.limits?.lower ?? mean,
      upper: description.limits?.upper ?? mean,
    },
    median: description.median ?? mean,
    warnings,
  }
}
