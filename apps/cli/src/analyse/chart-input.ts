import type { ChartInput, ChartPoint, PointPhase } from '@ratchet/chart'
import type { Words } from '@ratchet/wording'
import type { JudgedSeries } from './judge-series.ts'
import type { Point } from './series.ts'

/** The judged series as the chart package draws it. Limits are drawn only where they were computed on these values. */
export function chartInput(judged: JudgedSeries, words: Words): ChartInput {
  const { series, question, phases, verdict } = judged
  const phaseOf = (point: Point): PointPhase => {
    if (phases.baseline.includes(point)) return 'baseline'
    if (phases.followup.includes(point)) return 'followup'
    if (phases.before.includes(point)) return 'before'
    return point.on >= phases.goLiveOn ? 'settling' : 'between'
  }
  const points = series.points.map((point): ChartPoint => {
    const phase = phaseOf(point)
    const signal =
      verdict.verdict === 'insufficient_data' || phase !== 'followup'
        ? undefined
        : verdict.signals.find(({ index }) => phases.followup[index] === point)
    return {
      periodStart: point.on,
      value: point.value,
      phase,
      ...(signal && { signal: { side: signal.side, rules: signal.rules } }),
    }
  })
  return {
    title: series.name,
    unit: series.unit,
    direction: question.direction,
    period: series.calendar.period,
    locale: words.tag,
    points,
    ...limitsOf(judged),
    ...(question.target !== null && {
      target: {
        value: question.target,
        label: words.targetText(question.target, series.unit, question.direction),
      },
    }),
    goLiveOn: phases.goLiveOn,
  }
}

/** Seasonally adjusted limits do not belong to the raw values that are drawn, so they are left out. */
function limitsOf({
  phases,
  verdict,
  question,
}: JudgedSeries): Pick<ChartInput, 'segments' | 'baselineCarried'> {
  if (verdict.verdict === 'insufficient_data' || question.seasonPeriod !== null) return { segments: [] }
  const { baselineLpl: lower, baselineUpl: upper, baselineMean: centre } = verdict
  const current = phases.followup.slice(verdict.lateStepIndex ?? 0)
  const from = (points: readonly Point[]) => ({ from: points[0]!.on, to: points.at(-1)!.on })
  return {
    segments: [
      { ...from(phases.baseline), centre, lower, upper },
      ...(verdict.currentLpl === null || verdict.currentUpl === null
        ? []
        : [
            {
              ...from(current),
              centre: verdict.currentMean,
              lower: verdict.currentLpl,
              upper: verdict.currentUpl,
            },
          ]),
    ],
    baselineCarried: { lower, upper, ...from(phases.followup) },
  }
}
