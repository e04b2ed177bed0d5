import { StatisticsError } from '../errors.ts'
import type { JsonObject } from '../read-json.ts'
import { numberOrNull, numbersOf, objectOf, optionalNumbers, refusal } from '../read-json.ts'
import { crossingsMin, longestRunMax } from '../rules/anhoej.ts'
import type { ChartKind, ControlChartInput } from './chart-kinds.ts'
import { chartKinds } from './chart-kinds.ts'
import type { ControlChart } from './control-chart.ts'
import { shewhartConstants } from './shewhart-constants.ts'

/**
 * Reads the `input` object of the fixture family `charts`. Its places to leave out count from 1, ours from 0.
 * @throws StatisticsError `bad_shape`, `bad_option` with one sentence that names the key
 */
export function fromChartFixture(json: unknown, kind: ChartKind): ControlChartInput {
  const input = objectOf(json, 'The input')
  const denominators = optionalNumbers(input.n, 'n')
  const subgroups = optionalNumbers(input.subgroup, 'subgroup')
  const phaseStarts = optionalNumbers(input.part, 'part')
  const exclude = optionalNumbers(input.exclude, 'exclude')
  return {
    kind,
    values: numbersOf(input.y, 'y'),
    ...(denominators && { denominators }),
    ...(subgroups && { subgroups }),
    ...(phaseStarts && { phaseStarts }),
    ...(exclude && { exclude: exclude.map((place) => ({ index: place - 1, reason: 'named by the input' })) }),
    fixAfter: numberOrNull(input.freeze, 'freeze'),
    screen: flagOf(input.screened, 'screened'),
  }
}

/** The answer in the keys of the family `charts`. */
export function toChartFixture(chart: ControlChart): JsonObject {
  return {
    parts: chart.phases.map((_, part) => partOf(chart, part)),
    sigma_signal_idx: chart.outside,
    plotted_y: chart.plotted,
  }
}

/** The two tables of the family: Anhøj's critical values, and the constants of Shewhart's charts; else null. */
export function chartTable(json: unknown): JsonObject | null {
  const input = objectOf(json, 'The input')
  if ('n_useful' in input) {
    const useful = wholes(input, 'n_useful', 0)
    return { longest_run_max: useful.map(longestRunMax), n_crossings_min: useful.map(crossingsMin) }
  }
  if ('y' in input || !('n' in input)) return null
  const rows = wholes(input, 'n', 2).map(shewhartConstants)
  return {
    c4: rows.map((row) => row.c4),
    d2: rows.map((row) => row.d2),
    A3: rows.map((row) => row.a3),
    B3: rows.map((row) => row.b3),
    B4: rows.map((row) => row.b4),
    E2: rows.map((row) => row.e2),
  }
}

/** @throws StatisticsError `bad_option` for a name that is no chart */
export function chartKindOf(name: string): ChartKind {
  if (Object.hasOwn(chartKinds, name)) return name as ChartKind
  throw new StatisticsError(
    'bad_option',
    `There is no chart "${name}"; known are ${Object.keys(chartKinds).join(', ')}.`,
  )
}

function wholes(input: JsonObject, key: string, least: number): readonly number[] {
  const list = numbersOf(input[key], key)
  const position = list.findIndex((entry) => !Number.isSafeInteger(entry) || entry < least)
  if (position < 0) return list
  throw refusal(`${key}[${position}] must be a whole number, ${least} or more.`, key, position)
}

function flagOf(value: unknown, key: string): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'boolean') return value
  throw refusal(`"${key}" must be true or false.`)
}

function partOf(chart: ControlChart, part: number): JsonObject {
  const { start, end, centre, runs } = chart.phases[part]!
  const within = (line: readonly number[] | null) => {
    const inside = line?.slice(start, end + 1) ?? [null]
    return inside.every((value) => value === inside[0]) ? inside[0] : inside
  }
  return {
    part: part + 1,
    start,
    end,
    cl: centre,
    lcl: within(chart.lower),
    ucl: within(chart.upper),
    lcl2: within(chart.lower2),
    ucl2: within(chart.upper2),
    n_obs: chart.kind === 'mr' ? runs.observed + 1 : runs.observed,
    n_useful: runs.useful,
    longest_run: runs.longestRun,
    longest_run_max: runs.longestRunMax,
    n_crossings: runs.crossings,
    n_crossings_min: runs.crossingsMin,
    runs_signal: runs.signal,
  }
}
