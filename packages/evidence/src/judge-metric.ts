import type { MetricVerdict, OtherDateVerdict, RecordDate, Warning } from '@ratchet/contract'
import {
  calendarWarnings,
  hasEvidence,
  interimReading,
  type JudgedVerdict,
  judgeWith,
  StatisticsError,
  type Verdict,
} from '@ratchet/statistics'
import type { ContractMetricContent, FrozenPoint } from './contract-content.ts'
import { addPeriods, dayAfter, periodEndOf, positionOf } from './periods.ts'

type JudgedMetric = Pick<
  ContractMetricContent,
  'metricId' | 'metricName' | 'unit' | 'direction' | 'period' | 'season' | 'followupFrom'
>

/** What is known of a metric on the day somebody looks. */
export interface MetricEvidence {
  metric: JudgedMetric
  baseline: FrozenPoint[]
  followup: FrozenPoint[]
  followupPlanned: number
  /** The same windows with each ticket counted by another of its dates. */
  otherDate?: OtherDateEvidence | null
  /** A look before the judging date, which may claim only what is confirmed. */
  beforeJudging?: boolean
}

export interface OtherDateEvidence {
  attribution: RecordDate
  baseline: FrozenPoint[]
  followup: FrozenPoint[]
}

/**
 * Judge one metric of a contract with the engine that the contract names.
 *
 * @param target in units of the metric, or null for a guardrail
 */
export function judgeMetric(
  evidence: MetricEvidence,
  engineVersion: string,
  target: number | null,
): MetricVerdict {
  const own = judgeByOwnDate(evidence, engineVersion, target)
  const otherDate = judgeByOtherDate(evidence, engineVersion, target)
  if (otherDate === null || otherDate.code === own.code) return { ...own, otherDate }
  const disagrees = {
    code: 'attribution_disagrees',
    params: { date: otherDate.attribution, answer: otherDate.code },
  }
  return { ...own, otherDate, warnings: [...own.warnings, disagrees] }
}

/** Whether the answer hangs on the date by which tickets are counted; null where there is no other one. */
function judgeByOtherDate(
  { metric, otherDate }: MetricEvidence,
  engineVersion: string,
  target: number | null,
): OtherDateVerdict | null {
  if (!otherDate) return null
  const { attribution, baseline, followup } = otherDate
  const verdict = runEngine({ metric, baseline, followup, followupPlanned: 0 }, engineVersion, target)
  if (verdict.verdict === 'insufficient_data') {
    return { attribution, code: verdict.verdict, baselineMean: null, currentMean: null, difference: null }
  }
  return {
    attribution,
    code: verdict.verdict,
    baselineMean: verdict.baselineMean,
    currentMean: verdict.currentMean,
    difference: verdict.diff,
  }
}

function judgeByOwnDate(
  evidence: MetricEvidence,
  engineVersion: string,
  target: number | null,
): Omit<MetricVerdict, 'otherDate'> {
  const { metric, baseline, followup } = evidence
  const head = {
    metricId: metric.metricId,
    metricName: metric.metricName,
    unit: metric.unit,
    direction: metric.direction,
    period: metric.period,
    engineVersion,
    baselineCount: baseline.length,
    followupCount: followup.length,
    followupPlanned: evidence.followupPlanned,
  }
  const verdict = runEngine(evidence, engineVersion, target)
  if (verdict.verdict === 'insufficient_data') {
    const short = verdict.pointsShort
    return {
      ...head,
      ...nothingYet,
      code: verdict.verdict,
      pointsShort: { ...short },
      enoughOn: short.baseline > 0 ? null : enoughOn(evidence, short.followup),
      warnings: [...verdict.warnings.map(copyWarning), ...ofCalendar(evidence, 0)],
    }
  }
  const answer = { ...judged(verdict, followup), lean: leanOf(verdict, evidence) }
  return {
    ...head,
    ...answer,
    warnings: [...answer.warnings, ...ofCalendar(evidence, verdict.lateStepIndex ?? 0)],
  }
}

/** What only the calendar shows: parts of a season that one side lacks, and periods without a measurement. */
function ofCalendar({ metric, baseline, followup }: MetricEvidence, lateStep: number): Warning[] {
  const [before, after] = [positions(metric, baseline), positions(metric, followup)]
  const span = (places: number[]) => (places.at(-1) ?? 0) - (places[0] ?? 0) + Math.min(1, places.length)
  return calendarWarnings({
    period: metric.period,
    seasonPeriod: metric.season,
    baseline: before,
    current: after.slice(lateStep),
    missingPeriods: span(before) - before.length + span(after) - after.length,
  }).map(copyWarning)
}

const nothingYet = {
  baseline: null,
  current: null,
  difference: null,
  smallestDetectable: null,
  lateStepPeriods: null,
  assurance: null,
  signals: [],
  evidence: null,
  lean: null,
}

/** Whether an early look leans to a claim that it may not make yet; contracts of the first engine never asked. */
function leanOf(verdict: Verdict, { beforeJudging }: MetricEvidence): MetricVerdict['lean'] {
  if (!beforeJudging || !hasEvidence(verdict)) return null
  const reading = interimReading(verdict)
  if (reading === 'promising_wait') return 'promising'
  return reading === 'worrying_wait' ? 'worrying' : null
}

function judged(verdict: JudgedVerdict, followup: FrozenPoint[]) {
  return {
    code: verdict.verdict,
    pointsShort: null,
    enoughOn: null,
    baseline: { mean: verdict.baselineMean, lower: verdict.baselineLpl, upper: verdict.baselineUpl },
    current: {
      mean: verdict.currentMean,
      lower: verdict.currentLpl ?? verdict.currentMean,
      upper: verdict.currentUpl ?? verdict.currentMean,
    },
    difference: {
      value: verdict.diff,
      low: verdict.diffLo,
      high: verdict.diffHi,
      level: verdict.interval.level,
    },
    smallestDetectable: verdict.smallestDetectable,
    lateStepPeriods: verdict.lateStepIndex,
    assurance: verdict.assurance,
    signals: verdict.signals.map((signal) => ({
      periodStart: followup[signal.index]?.periodStart ?? '',
      side: signal.side,
      rules: [...signal.rules],
    })),
    warnings: verdict.warnings.map(copyWarning),
    evidence: hasEvidence(verdict)
      ? { log10: verdict.evidence.log10Used, confirmed: verdict.evidence.confirmed }
      : null,
  }
}

/** Points are given with their places on the calendar, so that gaps are gaps and a season keeps its place. */
function runEngine(evidence: MetricEvidence, engineVersion: string, target: number | null): Verdict {
  const { metric, baseline, followup } = evidence
  try {
    return judgeWith(engineVersion, {
      direction: metric.direction,
      target,
      seasonPeriod: metric.season,
      baseline: baseline.map((point) => point.value),
      followup: followup.map((point) => point.value),
      positions: { baseline: positions(metric, baseline), followup: positions(metric, followup) },
    })
  } catch (error) {
    // Only numbers beyond what doubles can square end here; they were finite when they were recorded.
    if (error instanceof StatisticsError) {
      throw new Error(`"${metric.metricName}" cannot be judged: ${error.message}`)
    }
    throw error
  }
}

export const positions = (metric: Pick<ContractMetricContent, 'period'>, points: FrozenPoint[]): number[] =>
  points.map((point) => positionOf(metric.period, point.periodStart))

/** When the missing follow-up points can be there at the earliest: the day after the last of them has ended. */
function enoughOn({ metric, followup }: MetricEvidence, short: number): string | null {
  if (short === 0) return null
  const last = followup.at(-1)?.periodStart ?? addPeriods(metric.period, metric.followupFrom, -1)
  return dayAfter(periodEndOf(metric.period, addPeriods(metric.period, last, short)))
}

const copyWarning = (warning: {
  code: string
  params: Readonly<Record<string, number | string | null>>
}): Warning => ({
  code: warning.code,
  params: { ...warning.params },
})
