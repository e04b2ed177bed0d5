import { sevenSteps, type Warning } from '@ratchet/contract'
import { describeBaseline } from '@ratchet/statistics'
import { allow, inputOf, invalid } from '../foundation/index.ts'
import { hasEnded, periodStartOf, readMetric, readSeries } from '../metrics/index.ts'
import { putBaseline } from './contract-store.ts'
import { positions } from './judge-metric.ts'
import { changeLap, lapOperation, mustNotBeFrozen } from './lap-operation.ts'
import type { StoredBaseline } from './lap-record.ts'

/** Fewer points decide nothing: verdict v1 answers `insufficient_data` below it. */
const fewestPoints = 8

/** Step 2: a window of a metric, frozen with its points and statistics. */
export const freezeBaseline = lapOperation({
  name: 'freeze-baseline',
  allow: allow.contributors,
  input: inputOf(sevenSteps.freezeBaseline),
  run: async (scope, { lap, around }, input) => {
    mustNotBeFrozen(lap, 'The baseline')
    if (input.from > input.to) throw invalid('to', 'must not lie before the start of the window')
    const metric = await readMetric(scope, input.metricId)
    const from = periodStartOf(metric.period, input.from)
    const to = periodStartOf(metric.period, input.to)
    if (!hasEnded(metric.period, to, around.today)) {
      throw invalid('to', `must be a ${metric.period} that has ended; this one is still running`)
    }
    const { points } = await readSeries(scope, input.metricId, { from, to })
    if (points.length < fewestPoints) {
      throw invalid(
        'from',
        `holds ${points.length === 1 ? 'one point' : `${points.length} points`}; a baseline needs ${fewestPoints} or more, because fewer cannot show what is usual`,
      )
    }
    const frozen = points.map(({ periodStart, value }) => ({ periodStart, value }))
    const statistics = describe(frozen, metric)
    await putBaseline(scope, lap.id, { metricId: metric.id, from, to, points: frozen, statistics })
    const before = lap.baselines.find((baseline) => baseline.metricId === metric.id)
    await changeLap(scope, lap, {}, baselineFields(metric.name, before), {
      ...baselineFields(metric.name, { from, to, statistics }),
    })
  },
})

function describe(
  points: StoredBaseline['points'],
  metric: { period: 'day' | 'week' | 'month'; season: number | null },
): StoredBaseline['statistics'] {
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
  if (points.length < 12)
    warnings.push({ code: 'provisional', params: { baseline: points.length, current: null } })
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

export function baselineFields(
  metricName: string,
  baseline: Pick<StoredBaseline, 'from' | 'to' | 'statistics'> | undefined,
) {
  if (!baseline) return { [`baseline of ${metricName}`]: null }
  const { from, to, statistics } = baseline
  return { [`baseline of ${metricName}`]: { from, to, count: statistics.count, limits: statistics.limits } }
}
