import { controlChart, cusumChart, ewmaChart, type RuleSignal } from '@ratchet/statistics'
import type { CountedChart, CountedSeries } from './counted-series.ts'

/** Points at the start of a segment that say what is usual; a shorter segment gets no second opinion. */
export const opinionBaseline = 12

/**
 * EWMA and CUSUM against the first points of each segment. Their limits belong to a weighted mean and a sum, not to
 * the values that are drawn, so the chart carries their signals and a centre, and no limits. Runs are read as on any
 * other chart.
 *
 * @throws StatisticsError for a baseline that never moves (CUSUM)
 */
export function secondOpinion(chart: 'ewma' | 'cusum', { values, phaseStarts }: CountedSeries): CountedChart {
  const runs = controlChart({ kind: 'run', values, phaseStarts })
  const parts = runs.phases.map(({ start, end }) => {
    const part = values.slice(start, end + 1)
    const enough = part.length > opinionBaseline
    return { start, end, ...(enough ? passed(chart, part, start) : { centre: meanOf(part), signals: [] }) }
  })
  return {
    segments: parts.map(({ start, end, centre }) => ({ start, end, centre })),
    lower: null,
    upper: null,
    signals: [
      ...parts.flatMap(({ signals }) => signals),
      ...runs.phases.flatMap(({ runs: { signals } }) => [...signals]),
    ],
  }
}

function passed(chart: 'ewma' | 'cusum', part: number[], start: number) {
  const baseline = opinionBaseline
  if (chart === 'cusum') {
    const { mean, aboveIndexes, belowIndexes } = cusumChart(part, { baseline })
    const signals = [
      ...stretches('cusum_outside', 'high', aboveIndexes, start),
      ...stretches('cusum_outside', 'low', belowIndexes, start),
    ]
    return { centre: mean, signals }
  }
  const { mean, points, upper, outside } = ewmaChart(part, { baseline })
  const high = outside.filter((place) => points[place]! > upper[place]!)
  const low = outside.filter((place) => points[place]! <= upper[place]!)
  const signals = [
    ...stretches('ewma_outside', 'high', high, start),
    ...stretches('ewma_outside', 'low', low, start),
  ]
  return { centre: mean, signals }
}

/** Neighbouring points beyond the limit are one signal. */
function stretches(
  rule: 'ewma_outside' | 'cusum_outside',
  side: 'high' | 'low',
  places: readonly number[],
  start: number,
): RuleSignal[] {
  const found: number[][] = []
  for (const place of places) {
    const last = found.at(-1)
    if (last?.at(-1) === place + start - 1) last.push(place + start)
    else found.push([place + start])
  }
  return found.map((points) => ({ rule, side, points, reason: `${rule}.${side}` }))
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0)
