import type { ChartInput, ChartPoint } from '@ratchet/chart'
import {
  fromXmrFixture,
  type Improvement,
  type JsonObject,
  type RuleSignal,
  toXmrFixture,
  type XmrFixture,
  xmrChart,
  xmrRecord,
} from '@ratchet/statistics'
import type { Words } from '@ratchet/wording'
import type { ChartAnswer, ChartQuestion } from './chart-answer.ts'
import { datesToDraw } from './dates-to-draw.ts'

/** An XmR chart with the four Making Data Count rules, from the input of the family `xmr-mdc`. */
export function xmrFile(json: JsonObject, question: ChartQuestion, words: Words): ChartAnswer {
  const fixture = fromXmrFixture(json)
  const chart = xmrChart(fixture.values, fixture.settings)
  const { period, on, numbered } = datesToDraw(fixture.dates)
  const { target, improvement } = chart.settings
  const points = fixture.values.map((value, i): ChartPoint => {
    const rules = rulesAt(chart.signals, i)
    const state = chart.states[i]
    return {
      periodStart: on[i]!,
      value,
      phase: 'before',
      ...(rules.length > 0 && {
        signal: { side: state === 'improvement' ? 'good' : 'bad', rules },
      }),
    }
  })
  const drawing: ChartInput = {
    title: question.title,
    unit: question.unit,
    direction: improvement,
    period,
    locale: words.locale,
    numbered,
    points,
    segments: chart.phases.map((phase) => ({
      from: on[phase.start]!,
      to: on[phase.end]!,
      centre: phase.mean,
      lower: phase.lower,
      upper: phase.upper,
    })),
    ...(target !== null && {
      target: { value: target, label: targetLabel(target, question.unit, improvement, words) },
    }),
  }
  return {
    drawing,
    record: () => xmrRecord(fixture.values, fixture.settings),
    json: () => toXmrFixture(fixture),
    signals: chart.signals,
    pointName: (place) => fixture.dates[place]!,
    notes: notesOn(fixture, chart, words),
  }
}

function targetLabel(target: number, unit: string, improvement: Improvement, words: Words): string {
  return improvement === 'neutral' ? words.value(target, unit) : words.targetText(target, unit, improvement)
}

/** Rules that fired on one point, without repeats. */
export const rulesAt = (signals: readonly RuleSignal[], place: number): string[] => [
  ...new Set(signals.filter(({ points }) => points.includes(place)).map(({ rule }) => rule)),
]

function notesOn({ settings }: XmrFixture, chart: ReturnType<typeof xmrChart>, words: Words): string[] {
  const notes: string[] = []
  if (chart.phases.some((phase) => phase.trial)) notes.push(words.analysis.trial)
  if (settings.improvement === 'neutral') notes.push(words.analysis.neutral)
  if (chart.assurance !== null) {
    notes.push(chart.stable ? words.assurance(chart.assurance) : words.analysis.assuranceNeedsStability)
  }
  return notes
}
