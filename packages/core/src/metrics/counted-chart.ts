import type { ChartName, RuleSet } from '@ratchet/contract'
import {
  controlChart,
  nelsonRules,
  type RuleSignal,
  westernElectricRules,
  type XmrChart,
  xmrChart,
} from '@ratchet/statistics'
import type { CountedChart, CountedSeries } from './counted-series.ts'
import { secondOpinion } from './second-opinion.ts'

/** Rules that a chart takes, the usual one first. */
export const ruleSetsFor = (chart: ChartName): RuleSet[] =>
  chart === 'xmr' ? ['mdc', 'nelson', 'western_electric', 'anhoej'] : ['anhoej']

/**
 * Limits and signals of one chart under one set of rules.
 *
 * @throws StatisticsError when the series cannot be drawn so
 */
export function countedChart(chart: ChartName, rules: RuleSet, series: CountedSeries): CountedChart {
  if (chart === 'xmr') return singleValues(rules, series)
  return chart === 'ewma' || chart === 'cusum' ? secondOpinion(chart, series) : shewhart(chart, series)
}

function singleValues(rules: RuleSet, { values, positions, phaseStarts }: CountedSeries): CountedChart {
  const xmr = xmrChart(values, { phaseStarts, positions })
  const perPoint = (limit: (phase: XmrChart['phases'][number]) => number) =>
    xmr.phases.flatMap((phase) => Array.from({ length: phase.end - phase.start + 1 }, () => limit(phase)))
  return {
    segments: xmr.phases.map(({ start, end, mean }) => ({ start, end, centre: mean })),
    lower: perPoint(({ lower }) => lower),
    upper: perPoint(({ upper }) => upper),
    signals: signalsUnder(rules, xmr, values, phaseStarts),
  }
}

function signalsUnder(rules: RuleSet, xmr: XmrChart, values: number[], phaseStarts: number[]): RuleSignal[] {
  if (rules === 'mdc') return [...xmr.signals]
  if (rules === 'anhoej') {
    const { phases } = controlChart({ kind: 'run', values, phaseStarts })
    return phases.flatMap(({ runs }) => [...runs.signals])
  }
  const zones = rules === 'nelson' ? nelsonRules : westernElectricRules
  return xmr.phases.flatMap((phase) => {
    if (!phase.spreadKnown) return []
    const lines = { centre: phase.mean, sigma: (phase.upper - phase.mean) / 3 }
    return zones(values.slice(phase.start, phase.end + 1), lines).flatMap(({ signals }) =>
      signals.map((signal) => ({ ...signal, points: signal.points.map((place) => place + phase.start) })),
    )
  })
}

function shewhart(chart: Exclude<ChartName, 'xmr' | 'ewma' | 'cusum'>, series: CountedSeries): CountedChart {
  const divides = ['u', 'up', 'p', 'pp', 'ip'].includes(chart)
  const drawn = controlChart({
    kind: chart,
    values: divides ? series.numerators : series.values,
    ...(divides && series.denominators && { denominators: series.denominators }),
    phaseStarts: series.phaseStarts,
  })
  const scale = divides ? series.scale : 1
  const scaled = (limits: readonly number[] | null) => limits?.map((limit) => limit * scale) ?? null
  const alone = drawn.outside.map((place): RuleSignal => {
    const side = (drawn.plotted[place] ?? 0) > (drawn.upper?.[place] ?? 0) ? 'high' : 'low'
    return { rule: 'outside', side, points: [place], reason: `outside.${side}` }
  })
  return {
    segments: drawn.phases.map(({ start, end, centre }) => ({ start, end, centre: centre * scale })),
    lower: scaled(drawn.lower),
    upper: scaled(drawn.upper),
    signals: [...alone, ...drawn.phases.flatMap(({ runs }) => runs.signals)],
  }
}
