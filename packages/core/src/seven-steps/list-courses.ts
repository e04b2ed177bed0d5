import { type MetricCourse, type Overlap, sevenSteps } from '@ratchet/contract'
import { positions } from '@ratchet/evidence'
import { describeBaseline } from '@ratchet/statistics'
import { allow, inputOf, query, type Scope } from '../foundation/index.ts'
import {
  addPeriods,
  firstWholePeriodOnOrAfter,
  readHollowPeriods,
  readMetric,
  readSeries,
} from '../metrics/index.ts'
import { contractInForce, type LapRecord, latestVerdict } from './lap-record.ts'
import { findOverlaps, loadLap, lookNow, type OpenLap } from './lap-scope.ts'
import { resolveTarget } from './resolve-target.ts'

type Point = MetricCourse['points'][number]

/** The course of each metric of a lap over time, with phases, signals and limits: what the chart draws. */
export const listCourses = query({
  name: 'list-courses',
  allow: allow.viewers,
  input: inputOf(sevenSteps.listCourses),
  run: async (scope, { lapId }) => ({ courses: await coursesOf(scope, await loadLap(scope, lapId)) }),
})

export async function coursesOf(scope: Scope, open: OpenLap): Promise<MetricCourse[]> {
  const { lap } = open
  const interim = lookNow(scope, open)
  const overlaps = await findOverlaps(scope, lap)
  const courses: MetricCourse[] = []
  for (const metricId of metricIds(lap)) {
    const changes = changesOn(lap, overlaps, metricId)
    courses.push({ ...(await course(scope, lap, interim, metricId)), changes })
  }
  return courses
}

const metricIds = (lap: LapRecord): string[] => [
  ...new Set([...lap.targets, ...lap.guardrails, ...lap.baselines].map((item) => item.metricId)),
]

/** What was changed while the metric ran: in this lap, and by others who touch it. Go-live is drawn by itself. */
function changesOn(lap: LapRecord, overlaps: readonly Overlap[], metricId: string): MetricCourse['changes'] {
  const goLiveOn = contractInForce(lap)?.content.terms.goLiveOn
  const own = lap.changes
    .filter(({ startOn }) => startOn !== goLiveOn)
    .map(({ title, startOn }) => ({ on: startOn, title, sentence: null }))
  const others = overlaps
    .filter((overlap) => overlap.metricId === metricId)
    .flatMap(({ sentence, goLiveOn: on, changes }) =>
      changes.length === 0
        ? [{ on, title: sentence, sentence }]
        : changes.map(({ title, startOn }) => ({ on: startOn, title, sentence })),
    )
  return [...own, ...others].sort((a, b) => (a.on < b.on ? -1 : 1))
}

async function course(
  scope: Scope,
  lap: LapRecord,
  interim: { targets: Judged[]; guardrails: Judged[] } | null,
  metricId: string,
): Promise<Omit<MetricCourse, 'changes'>> {
  const metric = await readMetric(scope, metricId)
  const { points } = await readSeries(scope, metricId)
  const baseline = lap.baselines.find((found) => found.metricId === metricId)
  const contract = contractInForce(lap)?.content
  const window = contract?.metrics.find((found) => found.metricId === metricId)
  const look = latestVerdict(lap) ?? interim
  const verdict = [...(look?.targets ?? []), ...(look?.guardrails ?? [])].find(
    (found) => found.metricId === metricId,
  )
  const signals = new Map((verdict?.signals ?? []).map(({ periodStart, ...signal }) => [periodStart, signal]))
  for (const [periodStart, signal] of baselineSignals(metric, baseline?.points ?? []))
    signals.set(periodStart, signal)

  const goLiveOn = contract?.terms.goLiveOn ?? null
  const settlesFrom = goLiveOn === null ? null : firstWholePeriodOnOrAfter(metric.period, goLiveOn)
  const phase = (periodStart: string): Point['phase'] => {
    if (baseline && periodStart < baseline.from) return 'before'
    if (baseline && periodStart <= baseline.to) return 'baseline'
    if (!window || settlesFrom === null) return baseline ? 'between' : 'before'
    if (periodStart < settlesFrom) return 'between'
    if (periodStart < window.followupFrom) return 'settling'
    return periodStart <= window.followupTo ? 'followup' : 'later'
  }
  const target = lap.targets.find((found) => found.metricId === metricId)
  return {
    metricId,
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
              from: baseline.from,
              to: baseline.to,
              limits: baseline.statistics.limits,
            },
          ]
        : []),
      ...(window && verdict?.current
        ? [
            {
              name: 'followup' as const,
              from: addPeriods(metric.period, window.followupFrom, verdict.lateStepPeriods ?? 0),
              to: window.followupTo,
              limits: verdict.current,
            },
          ]
        : []),
    ],
    target: target ? resolveTarget(target, lap.baselines) : null,
    goLiveOn,
    judgingOn: contract?.judgingOn ?? null,
    judged: lap.verdicts.length > 0,
    hollow: await readHollowPeriods(scope, metric),
  }
}

interface Judged {
  metricId: string
  signals: {
    periodStart: string
    side: 'good' | 'bad'
    rules: ('outside' | 'shift' | 'two_of_three' | 'trend')[]
  }[]
  current: { lower: number; mean: number; upper: number } | null
  lateStepPeriods: number | null
}

/** Points of the baseline that stand out against its own limits, read in the metric's direction. */
function baselineSignals(
  metric: { period: 'day' | 'week' | 'month'; direction: 'increase' | 'decrease' },
  points: { periodStart: string; value: number }[],
): [string, NonNullable<Point['signal']>][] {
  if (points.length === 0) return []
  const { signals } = describeBaseline(
    points.map((point) => point.value),
    positions(metric, points),
  )
  const goodSide = metric.direction === 'increase' ? 'high' : 'low'
  return signals.map((signal) => [
    points[signal.index]?.periodStart ?? '',
    { side: signal.side === goodSide ? 'good' : 'bad', rules: [...signal.rules] },
  ])
}
