import { analysisInput, chartScene, toSvg } from '@ratchet/chart'
import type { Metric, MetricAnalysis, SeriesPoint } from '@ratchet/contract'
import { type Locale, words as wordsOf } from '@ratchet/wording'
import { csvText } from './csv-text.ts'
import { fileNameOf } from './file-name.ts'

/** The chart as a file of its own: fixed colours, paper behind it, no script. */
export function chartFile(
  metric: Metric,
  analysis: MetricAnalysis,
  { language, region, theme }: { language: Locale; region?: string | undefined; theme: 'light' | 'dark' },
): File {
  const words = wordsOf(language, regionOf(language, region))
  const { name: title, unit, direction, period } = metric
  const target = analysis.target
  const input = analysisInput(analysis, {
    title,
    unit,
    direction,
    period,
    locale: words.tag,
    segmentLabel: (index) => words.analysis.segment(index + 1),
    naiveText: (naive) => words.tickets.aside(naive, unit),
    ...(target !== null && { target: { value: target, label: words.targetText(target, unit, direction) } }),
  })
  const scene = chartScene(input, { width: 1200, height: 420, words: words.chart })
  return new File([toSvg(scene, { standalone: theme })], `${fileNameOf(metric.name, 'metric')}.svg`, {
    type: 'image/svg+xml',
  })
}

/** A region that `Intl` knows no such tag of is no reason to draw nothing. */
function regionOf(language: Locale, region: string | undefined): string | undefined {
  if (!region?.startsWith(`${language}-`)) return undefined
  try {
    return Intl.getCanonicalLocales(region)[0]
  } catch {
    return undefined
  }
}

const columns = [
  'period_start',
  'value',
  'numerator',
  'denominator',
  'origin',
  'version',
  'segment',
  'centre',
  'lower',
  'upper',
  'state',
  'rules',
  'left_out_because',
]

/** Every period of the series, a row each, gaps as rows without a value. */
export function seriesFile(metric: Metric, points: readonly SeriesPoint[], analysis: MetricAnalysis): File {
  const measured = new Map(points.map((point) => [point.periodStart, point]))
  const rows = analysis.points.map((point) => {
    const stored = measured.get(point.periodStart)
    const segment = analysis.segments.findIndex(
      ({ from, to }) => point.periodStart >= from && point.periodStart <= to,
    )
    return [
      point.periodStart,
      point.value,
      stored?.numerator ?? null,
      stored?.denominator ?? null,
      stored?.origin ?? null,
      stored?.version ?? null,
      segment < 0 ? null : segment + 1,
      analysis.segments[segment]?.centre ?? null,
      point.lower,
      point.upper,
      point.excluded ? 'left_out' : point.state,
      point.rules.join(' '),
      point.excluded?.reason ?? null,
    ]
  })
  const gaps = analysis.gaps.map((periodStart) => [periodStart, ...columns.slice(1).map(() => null)])
  // Without a value: a spreadsheet would take it for a measurement.
  const hollow = (analysis.tickets?.hollow ?? []).map(({ periodStart }) => [
    periodStart,
    ...columns.slice(1).map((column) => (column === 'state' ? 'not_mature' : null)),
  ])
  const hollowOn = new Set(hollow.map(([periodStart]) => periodStart))
  const all = [...rows, ...hollow, ...gaps.filter(([periodStart]) => !hollowOn.has(periodStart))].sort(
    (a, b) => (String(a[0]) < String(b[0]) ? -1 : 1),
  )
  return new File([csvText([columns, ...all])], `${fileNameOf(metric.name, 'metric')}.csv`, {
    type: 'text/csv;charset=utf-8',
  })
}
