import type { Metric, SmartDoubt } from '@ratchet/contract'
import { addPeriods, firstWholePeriodOnOrAfter } from '../metrics/index.ts'
import { contractInForce, type LapRecord, type StoredTarget } from './lap-record.ts'

/** Fewer follow-up periods decide nothing. */
const fewestPeriods = 6

/**
 * Where a target may fail to be specific, measurable, achievable, relevant or time-bound: a doubt is a sentence for its
 * author, never a gate. No doubt, no entry.
 *
 * @param value the target in units of the metric; null while that is not known
 */
export function smartDoubts(
  lap: LapRecord,
  target: StoredTarget,
  value: number | null,
  metric: Metric | undefined,
): SmartDoubt[] {
  const baseline = lap.baselines.find(({ metricId }) => metricId === target.metricId)
  const doubts: SmartDoubt[] = []
  if (metric && metric.unit === '' && metric.kind !== 'count')
    doubts.push({ letter: 'specific', code: 'no_unit' })
  if (!baseline) doubts.push({ letter: 'measurable', code: 'no_baseline' })
  else if (baseline.points.length < 12) doubts.push({ letter: 'measurable', code: 'thin_baseline' })
  if (baseline && metric && value !== null) {
    const code = achievableDoubt(
      baseline.points.map((point) => point.value),
      baseline.statistics.limits.mean,
      value,
      metric.direction,
    )
    if (code) doubts.push({ letter: 'achievable', code })
  }
  if (lap.stakeholders.length === 0) doubts.push({ letter: 'relevant', code: 'nobody_expects' })
  const late = metric ? timeDoubt(lap, target.byOn, metric) : null
  if (late) doubts.push({ letter: 'time_bound', code: late })
  return doubts
}

function achievableDoubt(
  points: readonly number[],
  mean: number,
  value: number,
  direction: Metric['direction'],
): SmartDoubt['code'] | null {
  const better = direction === 'increase' ? 1 : -1
  if (better * (value - mean) <= 0) return 'met_already'
  const best = points.reduce((a, b) => (better * (b - a) > 0 ? b : a))
  return better * (value - best) > 0 ? 'beyond_the_best' : null
}

/** Once a contract is frozen its judging date counts; before, what the calendar allows after the baseline. */
function timeDoubt(lap: LapRecord, byOn: string, metric: Metric): SmartDoubt['code'] | null {
  const contract = contractInForce(lap)
  if (contract) return byOn < contract.content.judgingOn ? 'before_judging' : null
  const baseline = lap.baselines.find(({ metricId }) => metricId === metric.id)
  if (!baseline) return null
  const after = addPeriods(metric.period, baseline.to, 1)
  const earliest = addPeriods(metric.period, firstWholePeriodOnOrAfter(metric.period, after), fewestPeriods)
  return byOn < earliest ? 'too_soon' : null
}
