import { checkFinite } from '../checks.ts'
import { StatisticsError } from '../errors.ts'
import type { ControlChartInput } from './chart-kinds.ts'
import { chartKinds } from './chart-kinds.ts'

/** @throws StatisticsError naming the first value that the chart cannot be drawn from */
export function checkChartInput(input: ControlChartInput): void {
  const { kind, values, denominators, subgroups } = input
  const rule = Object.hasOwn(chartKinds, kind) ? chartKinds[kind] : undefined
  if (!rule) {
    throw new StatisticsError(
      'bad_option',
      `There is no chart "${String(kind)}"; known are ${Object.keys(chartKinds).join(', ')}.`,
    )
  }
  checkFinite(values, 'values')
  if (rule.countsOnly) checkCounts(values, 'values')
  if (rule.denominators) checkDenominators(values, denominators ?? [], rule.share)
  if (rule.subgroups) checkSubgroups(values, subgroups ?? [])
  for (const [position, { index }] of (input.exclude ?? []).entries()) {
    if (Number.isSafeInteger(index) && index >= 0 && index < values.length) continue
    throw new StatisticsError('bad_option', `exclude[${position}] names no point (${String(index)}).`, {
      series: 'exclude',
      position,
    })
  }
  checkEnoughPoints(input)
}

/** Counts and times are never below zero. */
export function checkCounts(values: readonly number[], series: string): void {
  const position = values.findIndex((value) => value < 0)
  if (position < 0) return
  throw new StatisticsError(
    'bad_count',
    `${series}[${position}] is ${values[position]}; a count or a time cannot be below zero.`,
    { series, position },
  )
}

/** One denominator above zero per value; for a share no numerator above it. */
export function checkDenominators(
  values: readonly number[],
  denominators: readonly number[],
  share: boolean,
): void {
  const series = 'denominators'
  checkSameLength(values, denominators, series)
  checkFinite(denominators, series)
  const empty = denominators.findIndex((size) => size <= 0)
  if (empty >= 0) {
    throw new StatisticsError(
      'bad_denominator',
      `denominators[${empty}] is ${denominators[empty]}; it must be above zero. Leave out periods without cases.`,
      { series, position: empty },
    )
  }
  const above = share ? values.findIndex((value, i) => value > denominators[i]!) : -1
  if (above >= 0) {
    throw new StatisticsError(
      'bad_count',
      `values[${above}] is ${values[above]} of ${denominators[above]}; a share cannot be above the whole.`,
      { series: 'values', position: above },
    )
  }
}

function checkSubgroups(values: readonly number[], subgroups: readonly number[]): void {
  const series = 'subgroups'
  checkSameLength(values, subgroups, series)
  checkFinite(subgroups, series)
  for (const [position, group] of subgroups.entries()) {
    const alone = group !== subgroups[position - 1] && group !== subgroups[position + 1]
    if (!alone && (position === 0 || group >= subgroups[position - 1]!)) continue
    throw new StatisticsError(
      alone ? 'too_few' : 'bad_shape',
      alone
        ? `Subgroup ${group} has one measurement; a spread needs two or more.`
        : `subgroups[${position}] is ${group} after ${subgroups[position - 1]}; list the measurements subgroup by subgroup.`,
      { series, position },
    )
  }
}

function checkSameLength(values: readonly number[], others: readonly number[], series: string): void {
  if (others.length === values.length) return
  throw new StatisticsError(
    'bad_shape',
    `${series} has ${others.length} entries for ${values.length} values.`,
    { series },
  )
}

/** Each phase needs two plotted points that count (a run chart one); a mean of nothing is no centre line. */
function checkEnoughPoints({
  kind,
  values,
  subgroups,
  phaseStarts = [],
  exclude = [],
  fixAfter,
}: ControlChartInput): void {
  const rule = chartKinds[kind]
  const plotted = rule.subgroups ? new Set(subgroups).size : values.length
  const leftOut = new Set(exclude.map(({ index }) => index))
  const needed = kind === 'run' ? 1 : 2
  const edges = [0, ...phaseStarts, plotted]
  for (const [phase, from] of edges.slice(0, -1).entries()) {
    const to = Math.min(edges[phase + 1]!, from + (fixAfter ?? Number.POSITIVE_INFINITY))
    let counted = 0
    for (let i = kind === 'mr' && from === 0 ? 1 : from; i < to; i++) if (!leftOut.has(i)) counted++
    if (counted >= needed) continue
    throw new StatisticsError(
      'too_few',
      `Phase ${phase + 1} has ${counted} points that count; a ${kind} chart needs ${needed}.`,
      { series: 'values', position: from },
    )
  }
}
