import { finiteNumbers } from '../finite-numbers.ts'
import type { RunsAnalysis } from '../rules/anhoej.ts'
import { runsAnalysis } from '../rules/anhoej.ts'
import { checkChartInput } from './chart-input-checks.ts'
import type { ChartKind, ControlChartInput } from './chart-kinds.ts'
import { chartKinds } from './chart-kinds.ts'
import type { Basis } from './chart-limits.ts'
import { checkFixAfter, phaseBounds } from './phases.ts'
import type { PlottedSeries } from './plotted-series.ts'
import { plottedSeries } from './plotted-series.ts'

export interface ControlPhase {
  /** First and last plotted point, 0-based. */
  readonly start: number
  readonly end: number
  readonly centre: number
  readonly runs: RunsAnalysis
}

export interface ControlChart {
  readonly kind: ChartKind
  /** What is drawn per point; null where nothing can be (the first moving range). */
  readonly plotted: readonly (number | null)[]
  readonly phases: readonly ControlPhase[]
  /** Limits per point at three and at two sigma; null on a run chart. */
  readonly lower: readonly number[] | null
  readonly upper: readonly number[] | null
  readonly lower2: readonly number[] | null
  readonly upper2: readonly number[] | null
  /** Points strictly outside the three-sigma limits, those left out of the limits among them. */
  readonly outside: readonly number[]
}

/**
 * One of thirteen Shewhart charts with phases, frozen baseline and points left out (qicharts2 0.8.1; fixtures
 * `charts`). Runs are analysed per phase. Every phase needs two points that count, one with known limits.
 * @throws StatisticsError `too_few`, `not_finite`, `bad_count`, `bad_denominator`, `bad_option`, `bad_shape`,
 * `out_of_range`
 */
export function controlChart(input: ControlChartInput): ControlChart {
  checkChartInput(input)
  const series = plottedSeries(input)
  const { plotted, sizes } = series
  const kind = chartKinds[input.kind]
  checkFixAfter(input.fixAfter ?? null)
  const leftOut = new Set((input.exclude ?? []).map(({ index }) => index))
  const phases: ControlPhase[] = []
  const bounds: Record<2 | 3, [number[], number[]]> = { 2: [[], []], 3: [[], []] }
  let drawn = true
  for (const [from, to] of phaseBounds(plotted.length, input.phaseStarts ?? [])) {
    const until = Math.min(to, from + (input.fixAfter ?? Number.POSITIVE_INFINITY))
    const { centre, limits } = kind.limits(basisOf(series, from, until, leftOut, input.screen ?? true))
    const counted = plotted.slice(from, to).map((value, i) => (leftOut.has(from + i) ? null : value))
    phases.push({ start: from, end: to - 1, centre, runs: runsAnalysis(counted, centre, from) })
    drawn = limits !== null
    for (let i = from; limits && i < to; i++) {
      for (const k of [2, 3] as const) {
        const [lower, upper] = limits(sizes[i]!, k)
        bounds[k][0].push(lower)
        bounds[k][1].push(upper)
      }
    }
  }
  const [lower, upper] = bounds[3]
  const outside = plotted.flatMap((value, i) =>
    drawn && value !== null && (value > upper[i]! || value < lower[i]!) ? [i] : [],
  )
  return finiteNumbers({
    kind: input.kind,
    plotted,
    phases,
    lower: drawn ? lower : null,
    upper: drawn ? upper : null,
    lower2: drawn ? bounds[2][0] : null,
    upper2: drawn ? bounds[2][1] : null,
    outside,
  })
}

function basisOf(
  { plotted, sizes, deviations }: PlottedSeries,
  from: number,
  to: number,
  leftOut: ReadonlySet<number>,
  screen: boolean,
): Basis {
  const places: number[] = []
  for (let i = from; i < to; i++) if (plotted[i] !== null && !leftOut.has(i)) places.push(i)
  return {
    values: places.map((i) => plotted[i]!),
    sizes: places.map((i) => sizes[i]!),
    ...(deviations && { deviations: places.map((i) => deviations[i]!) }),
    screen,
  }
}
