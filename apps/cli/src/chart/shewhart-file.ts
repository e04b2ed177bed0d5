import type { ChartInput, ChartPoint, ChartSegment } from '@ratchet/chart'
import {
  type ChartKind,
  type ControlChart,
  controlChart,
  controlChartRecord,
  fromChartFixture,
  type JsonObject,
  type RuleSignal,
  toChartFixture,
} from '@ratchet/statistics'
import type { Words } from '@ratchet/wording'
import type { ChartAnswer, ChartQuestion } from './chart-answer.ts'
import { numberedDates } from './dates-to-draw.ts'
import { rulesAt } from './xmr-file.ts'

/** One of the thirteen Shewhart charts, from the input of the family `charts`. */
export function shewhartFile(
  json: JsonObject,
  kind: ChartKind,
  question: ChartQuestion,
  words: Words,
): ChartAnswer {
  const input = fromChartFixture(json, kind)
  const chart = controlChart(input)
  const { on, period, numbered } = numberedDates(chart.plotted.length)
  const signals = signalsOf(chart)
  const leftOut = new Map((input.exclude ?? []).map(({ index, reason }) => [index, reason]))
  const points = chart.plotted.flatMap((value, i): ChartPoint[] => {
    if (value === null) return []
    const rules = rulesAt(signals, i)
    const reason = leftOut.get(i)
    return [
      {
        periodStart: on[i]!,
        value,
        phase: 'before',
        // Nobody said which way is better, so every signal is drawn as one to look at.
        ...(rules.length > 0 && { signal: { side: 'bad', rules } }),
        ...(reason !== undefined && { excluded: { reason } }),
      },
    ]
  })
  const drawing: ChartInput = {
    title: question.title,
    unit: question.unit,
    direction: 'neutral',
    period,
    locale: words.locale,
    numbered,
    points,
    segments: chart.phases.map((_, phase) => segmentOf(chart, phase, on)),
  }
  return {
    drawing,
    record: () => controlChartRecord(input),
    json: () => toChartFixture(chart),
    signals,
    pointName: (place) => String(place + 1),
    notes: [words.analysis.neutral],
  }
}

/** Runs come from the engine; a point outside stands alone on its side. */
function signalsOf({ outside, plotted, upper, phases }: ControlChart): RuleSignal[] {
  const alone = outside.map((place): RuleSignal => {
    const side = plotted[place]! > (upper?.[place] ?? 0) ? 'high' : 'low'
    return { rule: 'outside', side, points: [place], reason: `outside.${side}` }
  })
  return [...alone, ...phases.flatMap(({ runs }) => runs.signals)]
}

function segmentOf(chart: ControlChart, phase: number, on: readonly string[]): ChartSegment {
  const { start, end, centre } = chart.phases[phase]!
  const lower = chart.lower?.slice(start, end + 1) ?? [centre]
  const upper = chart.upper?.slice(start, end + 1) ?? [centre]
  const same = [lower, upper].every((line) => line.every((limit) => limit === line[0]))
  return {
    from: on[start]!,
    to: on[end]!,
    centre,
    lower: lower.at(-1)!,
    upper: upper.at(-1)!,
    ...(!same && {
      steps: lower.map((limit, i) => ({ from: on[start + i]!, lower: limit, upper: upper[i]! })),
    }),
  }
}
