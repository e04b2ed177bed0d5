import type {
  BeforeAndAfter,
  HollowPeriod,
  Limits,
  Metric,
  MetricCourse,
  MetricVerdict,
  SeriesPoint,
} from '@ratchet/contract'
import { addPeriods, countedPoints, firstWholePeriodOnOrAfter } from '../metrics/index.ts'

interface Looked {
  metric: Metric
  points: readonly SeriesPoint[]
  windows: BeforeAndAfter['windows']
  verdict: MetricVerdict
  hollow: HollowPeriod[]
}

const meanOf = (points: readonly SeriesPoint[]) =>
  points.reduce((sum, { value }) => sum + value / points.length, 0)

/** The course that a look is drawn from: the same shape as a lap's, with the windows of the look. Pure. */
export function lookCourse({ metric, points, windows, verdict, hollow }: Looked): MetricCourse {
  const settlesFrom = firstWholePeriodOnOrAfter(metric.period, windows.goLiveOn)
  const phase = (periodStart: string): MetricCourse['points'][number]['phase'] => {
    if (periodStart < windows.baselineFrom) return 'before'
    if (periodStart <= windows.baselineTo) return 'baseline'
    if (periodStart < settlesFrom) return 'between'
    if (periodStart < windows.followupFrom) return 'settling'
    return periodStart <= windows.followupTo ? 'followup' : 'later'
  }
  const signals = new Map(verdict.signals.map(({ periodStart, ...signal }) => [periodStart, signal]))
  // Limits of seasonally adjusted values do not belong to the raw ones that are drawn: then only the means are.
  const adjusted = verdict.warnings.some(({ code }) => code === 'season_adjusted')
  const limitsIn = (from: string, to: string, limits: Limits | null) => {
    if (!adjusted || limits === null) return limits
    const mean = meanOf(
      countedPoints(points).filter((point) => point.periodStart >= from && point.periodStart <= to),
    )
    return { lower: mean, mean, upper: mean }
  }
  const current = limitsIn(windows.followupFrom, windows.followupTo, verdict.current)
  const baseline = limitsIn(windows.baselineFrom, windows.baselineTo, verdict.baseline)
  return {
    metricId: metric.id,
    metricName: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    period: metric.period,
    points: points.map(({ periodStart, position, value, excluded }) => ({
      periodStart,
      position,
      value,
      phase: phase(periodStart),
      signal: signals.get(periodStart) ?? null,
      excluded,
    })),
    segments: [
      ...(baseline
        ? [
            {
              name: 'baseline' as const,
              from: windows.baselineFrom,
              to: windows.baselineTo,
              limits: baseline,
            },
          ]
        : []),
      ...(current
        ? [
            {
              name: 'followup' as const,
              from: addPeriods(metric.period, windows.followupFrom, verdict.lateStepPeriods ?? 0),
              to: windows.followupTo,
              limits: current,
            },
          ]
        : []),
    ],
    target: null,
    goLiveOn: windows.goLiveOn,
    judgingOn: null,
    judged: false,
    hollow,
    changes: [],
  }
}
