import type { Metric, SmartDoubt } from '@ratchet/contract'
import { addPeriods, firstWholePeriodOnOrAfter } from '../metrics/index.ts'
import { contractInForce, type FrozenPoint, type LapRecord } from './lap-record.ts'

/** Fewer follow-up periods decide nothing. */
const fewestPeriods = 6

/** As much of a target as is written by now. */
interface WrittenTarget {
  metricId: string
  byOn: string | null
  /** Set while no number is written. */
  isBlank?: boolean
}

/**
 * Where a target may fail to be specific, measurable, achievable, relevant or time-bound: a doubt is a sentence for its
 * author, never a gate. No doubt, no entry.
 *
 * @param value the target in units of the metric; null while that is not known
 * @param seen what was measured so far, also outside the baseline; the baseline itself always counts
 */
export function smartDoubts(
  lap: LapRecord,
  target: WrittenTarget,
  value: number | null,
  metric: Metric | undefined,
  seen: readonly FrozenPoint[] = [],
): SmartDoubt[] {
  const baseline = lap.baselines.find(({ metricId }) => metricId === target.metricId)
  const doubts: SmartDoubt[] = []
  if (metric && metric.unit === '' && metric.kind !== 'count') doubts.push(doubt('specific', 'no_unit'))
  if (target.isBlank) doubts.push(doubt('specific', 'no_value'))
  if (!baseline) doubts.push(doubt('measurable', 'no_baseline'))
  else if (baseline.points.length < 12) doubts.push(doubt('measurable', 'thin_baseline'))
  if (baseline && metric && value !== null) {
    const { mean } = baseline.statistics.limits
    doubts.push(...achievableDoubts([...baseline.points, ...seen], mean, value, metric.direction))
  }
  if (lap.stakeholders.length === 0) doubts.push(doubt('relevant', 'nobody_expects'))
  const late =
    target.byOn === null ? ('no_date' as const) : metric ? timeDoubt(lap, target.byOn, metric) : null
  if (late) doubts.push(doubt('time_bound', late))
  return doubts
}

const doubt = (letter: SmartDoubt['letter'], code: SmartDoubt['code']): SmartDoubt => ({
  letter,
  code,
  best: null,
})

function achievableDoubts(
  points: readonly FrozenPoint[],
  mean: number,
  value: number,
  direction: Metric['direction'],
): SmartDoubt[] {
  const better = direction === 'increase' ? 1 : -1
  if (better * (value - mean) <= 0) return [doubt('achievable', 'met_already')]
  const best = points.reduce((a, b) => (better * (b.value - a.value) > 0 ? b : a))
  if (better * (value - best.value) <= 0) return []
  const { periodStart } = best
  return [{ ...doubt('achievable', 'beyond_the_best'), best: { periodStart, value: best.value } }]
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
