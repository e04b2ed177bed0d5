import type {
  AnalysisPoint,
  AnalysisSegment,
  AnalysisSignal,
  ChartName,
  Metric,
  MetricAnalysis,
  Rebase,
  RuleSet,
  SeriesPoint,
  TicketFacts,
} from '@ratchet/contract'
import {
  CHARTS_VERSION,
  type ChartRecommendation,
  recommendChart,
  StatisticsError,
} from '@ratchet/statistics'
import { hashOf, invalid } from '../foundation/index.ts'
import { assuranceOf } from './assurance.ts'
import { countedChart, ruleSetsFor } from './counted-chart.ts'
import type { CountedChart, CountedSeries } from './counted-series.ts'
import { type ExclusionVersion, standingExclusions } from './exclusions-store.ts'
import { periodStartAt } from './periods.ts'
import { rebaseOffer } from './rebase-offer.ts'
import { opinionBaseline } from './second-opinion.ts'

/** Fewer points than this give limits that may still move. */
const settledFrom = 12

export interface SeriesToAnalyse {
  metric: Metric
  points: readonly SeriesPoint[]
  exclusions: readonly ExclusionVersion[]
  rebases: readonly Rebase[]
  /** Null for a metric that asks no tickets. */
  tickets: TicketFacts | null
}

export interface Asked {
  chart?: ChartName | undefined
  rules?: RuleSet | undefined
  target?: number | undefined
}

/**
 * Everything that a chart of the metric shows, reckoned anew from the stored rows. Pure: same input, same answer.
 *
 * @throws invalid for a chart or a set of rules that these data do not take
 */
export function analyseSeries(given: SeriesToAnalyse, asked: Asked): MetricAnalysis {
  const { metric, points } = given
  const leftOut = standingExclusions(given.exclusions)
  const counted = points.filter(({ periodStart }) => !leftOut.has(periodStart))
  const starts = segmentStarts(counted, given.rebases)
  const series = countedSeries(metric, counted, [...starts.keys()])
  const recommended = recommendation(metric, series)
  const { chart, rules, drawn } = chosenChart(asked, recommended, series)
  const signals = drawn.signals.map((signal) => toSignal(signal, drawn, metric, counted))
  const segments = drawn.segments.map((segment) => toSegment(segment, drawn, counted, starts))
  const latest = drawn.segments.length - 1
  const stable = segments.length > 0 && signals.every(({ segment }) => segment !== latest)
  const analysed = toPoints(points, counted, drawn, signals, leftOut)
  // Of points without a centre line nothing is known, not even that they are ordinary.
  const last = segments.length > 0 ? analysed.findLast(({ excluded }) => excluded === null) : undefined
  const target = asked.target ?? null
  return {
    metricId: metric.id,
    engineVersion: CHARTS_VERSION,
    inputsHash: inputsHash(given, { chart, rules, target: asked.target }),
    chart,
    rules,
    recommended,
    charts: chartsFor(series, metric.kind),
    ruleSets: ruleSetsFor(chart),
    points: analysed,
    segments,
    signals,
    variation: last?.state ?? null,
    stable,
    target,
    assurance: stable ? assuranceOf(target, segments.at(-1), metric.direction) : null,
    gaps: gapsOf(metric, points),
    offer: rebaseOffer(
      {
        periodStarts: counted.map(({ periodStart }) => periodStart),
        values: series.values,
        positions: series.positions,
        phaseStarts: series.phaseStarts,
        direction: metric.direction,
      },
      given.rebases,
    ),
    rebases: [...given.rebases],
    exclusions: given.exclusions.map(({ version: _, ...exclusion }) => exclusion),
    tickets: given.tickets,
  }
}

/** What the analysis follows from: the same hash, the same analysis. */
function inputsHash({ metric, points, exclusions, rebases }: SeriesToAnalyse, asked: Asked): string {
  const { id, kind, unit, direction, period } = metric
  return hashOf({
    metric: { id, kind, unit, direction, period },
    points: points.map(({ periodStart, value, numerator, denominator }) => [
      periodStart,
      value,
      numerator,
      denominator,
    ]),
    exclusions: exclusions.map(({ periodStart, excluded }) => [periodStart, excluded]),
    rebases: rebases.map(({ startsOn, decision, withdrawn }) => [startsOn, decision, withdrawn !== null]),
    asked,
  })
}

/** Places of the counted points at which approved decisions let limits begin anew; later decisions win. */
function segmentStarts(counted: readonly SeriesPoint[], rebases: readonly Rebase[]): Map<number, string> {
  const starts = new Map<number, string>()
  for (const { id, startsOn, decision, withdrawn } of rebases) {
    if (decision === 'declined' || withdrawn) continue
    const place = counted.findIndex(({ periodStart }) => periodStart >= startsOn)
    if (place > 0) starts.set(place, id)
  }
  return new Map([...starts].sort(([a], [b]) => a - b))
}

function countedSeries(
  metric: Metric,
  counted: readonly SeriesPoint[],
  phaseStarts: number[],
): CountedSeries {
  const denominators = counted.map(({ denominator }) => denominator)
  const known = counted.length > 0 && denominators.every((denominator) => denominator !== null)
  return {
    values: counted.map(({ value }) => value),
    numerators: counted.map(({ numerator, value }) => (known ? (numerator ?? value) : value)),
    denominators: known ? denominators : null,
    positions: counted.map(({ position }) => position),
    phaseStarts,
    scale: metric.unit === '%' ? 100 : 1,
  }
}

/** Numbers that no chart can count with, such as sums beyond the largest double, are left to single values. */
function recommendation(metric: Metric, { numerators, denominators }: CountedSeries): ChartRecommendation {
  try {
    return recommendChart(metric.kind, numerators, denominators)
  } catch (error) {
    if (error instanceof StatisticsError) return { chart: 'xmr', reason: 'single_values', number: null }
    throw error
  }
}

const dividing: readonly ChartName[] = ['ip', 'u', 'up', 'p', 'pp']
/** Fewer points have no chart: limits would be drawn around one step. */
const fewestToChart = 3

/** What the numbers allow, whether or not it is wise; the recommendation says what is. */
function chartsFor(
  { values, numerators, denominators, phaseStarts }: CountedSeries,
  kind: Metric['kind'],
): ChartName[] {
  if (values.length < fewestToChart) return []
  const never = values.every((value) => value >= 0)
  const whole = never && values.every(Number.isSafeInteger)
  const shares = denominators !== null && numerators.every((count, i) => count <= denominators[i]!)
  const longest = [0, ...phaseStarts].map((start, i) => (phaseStarts[i] ?? values.length) - start)
  return [
    'xmr',
    'run',
    ...(whole ? (['c'] as const) : []),
    ...(denominators
      ? dividing.filter((chart) => chart === 'ip' || (never && (shares || chart.startsWith('u'))))
      : []),
    // Cases between rare events are counted, times between them measured.
    ...(whole && kind === 'rare_event' ? (['g'] as const) : []),
    ...(never ? (['t'] as const) : []),
    ...(Math.max(...longest) > opinionBaseline ? (['ewma', 'cusum'] as const) : []),
  ]
}

/** A recommended chart that these points cannot carry gives way to plainer ones; a wished one is refused. */
function chosenChart(asked: Asked, recommended: ChartRecommendation, series: CountedSeries) {
  const chart = asked.chart ?? recommended.chart
  const rules = asked.rules ?? ruleSetsFor(chart)[0]!
  if (!ruleSetsFor(chart).includes(rules)) {
    throw invalid('rules', `are not for this chart; it takes ${ruleSetsFor(chart).join(', ')}`)
  }
  if (series.values.length < fewestToChart) return { chart, rules, drawn: nothing }
  try {
    return { chart, rules, drawn: countedChart(chart, rules, series) }
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error
    if (asked.chart !== undefined)
      throw invalid('chart', `cannot be drawn from these points: ${error.message}`)
    return plainerChart(series)
  }
}

/** Single values, or a run chart where limits would lie beyond the largest number there is. */
function plainerChart(series: CountedSeries) {
  try {
    return { chart: 'xmr' as const, rules: 'mdc' as const, drawn: countedChart('xmr', 'mdc', series) }
  } catch (error) {
    if (!(error instanceof StatisticsError)) throw error
    return { chart: 'run' as const, rules: 'anhoej' as const, drawn: countedChart('run', 'anhoej', series) }
  }
}

const nothing: CountedChart = { segments: [], lower: null, upper: null, signals: [] }

function toSignal(
  { rule, side, points }: CountedChart['signals'][number],
  { segments }: CountedChart,
  metric: Metric,
  counted: readonly SeriesPoint[],
): AnalysisSignal {
  const good = metric.direction === 'increase' ? 'high' : 'low'
  return {
    rule,
    side,
    meaning: side === 'both' ? 'neutral' : side === good ? 'improvement' : 'concern',
    segment: segments.findIndex(({ end }) => end >= points[0]!),
    periods: points.map((place) => counted[place]!.periodStart),
  }
}

function toSegment(
  { start, end, centre }: CountedChart['segments'][number],
  { lower, upper }: CountedChart,
  counted: readonly SeriesPoint[],
  starts: ReadonlyMap<number, string>,
): AnalysisSegment {
  const varies = (limits: number[] | null) =>
    limits?.slice(start, end + 1).some((limit) => limit !== limits[start]) ?? false
  return {
    from: counted[start]!.periodStart,
    to: counted[end]!.periodStart,
    count: end - start + 1,
    centre,
    lower: lower?.[end] ?? null,
    upper: upper?.[end] ?? null,
    limitsVary: varies(lower) || varies(upper),
    trial: end - start + 1 < settledFrom,
    rebaseId: starts.get(start) ?? null,
  }
}

function toPoints(
  points: readonly SeriesPoint[],
  counted: readonly SeriesPoint[],
  { lower, upper }: CountedChart,
  signals: readonly AnalysisSignal[],
  leftOut: ReadonlyMap<string, ExclusionVersion>,
): AnalysisPoint[] {
  const places = new Map(counted.map(({ periodStart }, place) => [periodStart, place]))
  const fired = new Map<string, AnalysisSignal[]>()
  // A pattern without a side lies in the whole stretch; it marks no single point.
  for (const signal of signals.filter(({ side }) => side !== 'both')) {
    for (const period of signal.periods) fired.set(period, [...(fired.get(period) ?? []), signal])
  }
  return points.map(({ periodStart, value }) => {
    const own = fired.get(periodStart) ?? []
    const first = own[0]?.meaning
    const exclusion = leftOut.get(periodStart)
    const place = places.get(periodStart)
    return {
      periodStart,
      value,
      lower: place === undefined ? null : (lower?.[place] ?? null),
      upper: place === undefined ? null : (upper?.[place] ?? null),
      state: first === 'improvement' || first === 'concern' ? first : 'common_cause',
      rules: [...new Set(own.map(({ rule }) => rule))],
      excluded: exclusion ? { reason: exclusion.reason, by: exclusion.by, at: exclusion.at } : null,
    }
  })
}

function gapsOf(metric: Metric, points: readonly SeriesPoint[]): string[] {
  return points.flatMap(({ position }, index) => {
    const next = points[index + 1]?.position ?? position + 1
    return Array.from({ length: next - position - 1 }, (_, step) =>
      periodStartAt(metric.period, position + step + 1),
    )
  })
}
