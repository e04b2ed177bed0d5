import { deviations as deviationsOf, mean, sumOfSquares } from '../averages.ts'
import type { ControlChartInput } from './chart-kinds.ts'
import { chartKinds } from './chart-kinds.ts'

/** One entry per plotted point. */
export interface PlottedSeries {
  readonly plotted: readonly (number | null)[]
  readonly sizes: readonly number[]
  readonly deviations?: readonly number[]
}

/** What the chart draws: ratios, moving ranges, or means and deviations of subgroups. */
export function plottedSeries(input: ControlChartInput): PlottedSeries {
  const { kind, values } = input
  if (chartKinds[kind].subgroups) return subgroupSeries(input)
  if (chartKinds[kind].denominators) {
    const sizes = input.denominators!
    return { plotted: values.map((value, i) => value / sizes[i]!), sizes }
  }
  const sizes = values.map(() => 1)
  if (kind !== 'mr') return { plotted: values, sizes }
  return { plotted: values.map((value, i) => (i === 0 ? null : Math.abs(value - values[i - 1]!))), sizes }
}

function subgroupSeries({ kind, values, subgroups = [] }: ControlChartInput): PlottedSeries {
  const groups: number[][] = []
  for (const [i, value] of values.entries()) {
    if (i === 0 || subgroups[i] !== subgroups[i - 1]) groups.push([])
    groups.at(-1)!.push(value)
  }
  const deviations = groups.map((group) => Math.sqrt(sumOfSquares(deviationsOf(group)) / (group.length - 1)))
  return {
    plotted: kind === 's' ? deviations : groups.map(mean),
    sizes: groups.map((group) => group.length),
    deviations,
  }
}
