import type { JsonObject } from '../read-json.ts'
import { numberOrNull, numbersOf, objectOf, refusal } from '../read-json.ts'
import { flag } from '../rules/flags.ts'
import type { TwoOfThreeVariant } from '../rules/mdc-rules.ts'
import type { Improvement, PointState } from './point-states.ts'
import { xmrChart } from './xmr-chart.ts'
import type { XmrPhase } from './xmr-phase.ts'
import type { XmrSettings } from './xmr-settings.ts'

/** A series of the fixture family `xmr-mdc`. */
export interface XmrFixture {
  readonly dates: readonly string[]
  readonly values: readonly number[]
  readonly settings: XmrSettings
}

/**
 * Reads the `input` object of the fixture family `xmr-mdc`. Without options: neutral, screened, one phase.
 * @throws StatisticsError `bad_shape` with one sentence that names the key
 */
export function fromXmrFixture(json: unknown): XmrFixture {
  const input = objectOf(json, 'The input')
  const options = objectOf(input.options ?? {}, '"options"')
  const values = numbersOf(input.values, 'values')
  const dates = datesOf(input.dates, values.length)
  return {
    dates,
    values,
    settings: {
      improvement: (options.improvement_direction ?? 'neutral') as Improvement,
      target: numberOrNull(options.target, 'target'),
      phaseStarts: rebaseStarts(options.rebase_dates, dates),
      fixAfter: numberOrNull(options.fix_after_n_points, 'fix_after_n_points'),
      screen: screenOf(options.screen_outliers),
    },
  }
}

const names: Record<PointState, string> = {
  common_cause: 'common_cause',
  improvement: 'special_cause_improvement',
  concern: 'special_cause_concern',
  neutral_high: 'special_cause_neutral_high',
  neutral_low: 'special_cause_neutral_low',
}

const causes: readonly [bit: number, name: string][] = [
  [flag.outsideHigh, 'Above UCL'],
  [flag.outsideLow, 'Below LCL'],
  [flag.trendHigh, '7 Point Trend (Increasing)'],
  [flag.trendLow, '7 Point Trend (Decreasing)'],
  [flag.twoOfThreeHigh, '2 in 3 Above CL'],
  [flag.twoOfThreeLow, '2 in 3 Below CL'],
  [flag.shiftHigh, '7 Points Above CL'],
  [flag.shiftLow, '7 Points Below CL'],
]

/**
 * The answer in the keys of the family `xmr-mdc`; the R package's own two-of-three decides its point types.
 * @throws StatisticsError as `xmrChart`
 */
export function toXmrFixture({ values, settings }: XmrFixture): JsonObject {
  const chart = (twoOfThree: TwoOfThreeVariant) => xmrChart(values, { ...settings, twoOfThree })
  const { flags, states, phases, variation, assurance } = chart('package')
  const twoOfThree = flag.twoOfThreeHigh | flag.twoOfThreeLow
  const stateIndexes = (state: PointState) => states.flatMap((s, i) => (s === state ? [i] : []))
  return {
    groups: phases.map((phase, group) => groupOf(phase, group, states, settings.screen !== false)),
    outside_idx: placesOf(flags, flag.outsideHigh | flag.outsideLow),
    near_idx: placesOf(flags, flag.near),
    trend7_idx: placesOf(flags, flag.trendHigh | flag.trendLow),
    shift7_idx: placesOf(flags, flag.shiftHigh | flag.shiftLow),
    twoOfThree_pkg_idx: placesOf(flags, twoOfThree),
    twoOfThree_mdc2023_idx: placesOf(chart('mdc-2023').flags, twoOfThree),
    twoOfThree_any_third_idx: placesOf(chart('any-third').flags, twoOfThree),
    on_mean_idx: placesOf(flags, flag.onMean),
    special_cause_type: Object.fromEntries(
      Array.from(flags, (bits, i) => [i, causes.find(([bit]) => bits & bit)?.[1]]).filter(
        ([, cause]) => cause,
      ),
    ),
    special_cause_improvement_idx: stateIndexes('improvement'),
    special_cause_concern_idx: stateIndexes('concern'),
    special_cause_neutral_high_idx: stateIndexes('neutral_high'),
    special_cause_neutral_low_idx: stateIndexes('neutral_low'),
    variation_icon: variation && names[variation],
    assurance_icon: assurance,
  }
}

function groupOf(
  phase: XmrPhase,
  group: number,
  states: readonly PointState[],
  screened: boolean,
): JsonObject {
  const inside = states.slice(phase.start, phase.end + 1)
  const count = (state: PointState) => inside.filter((s) => s === state).length
  // The package screens away every range of a constant group and is left without limits; Ratchet draws them on the mean.
  const lost = screened && phase.meanMovingRange === 0
  return {
    group,
    start: phase.start,
    end: phase.end,
    n: inside.length,
    mean: phase.mean,
    lpl: lost ? null : phase.lower,
    upl: lost ? null : phase.upper,
    mean_moving_range: lost ? null : phase.meanMovingRange,
    common_cause: count('common_cause'),
    special_cause_improvement: count('improvement'),
    special_cause_concern: count('concern'),
    last_point_type: names[inside.at(-1)!],
    short_group_warning: phase.trial,
  }
}

/** Places at which a bit (or one of several) is set. */
function placesOf(flags: Uint16Array, bits: number): number[] {
  return Array.from(flags.keys()).filter((i) => (flags[i]! & bits) !== 0)
}

/** A date, or a date with a time of day as monitoring systems write it. */
const writtenTime = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

function datesOf(value: unknown, length: number): readonly string[] {
  if (!Array.isArray(value)) throw refusal('"dates" must be a list of dates, one per value.', 'dates')
  if (value.length !== length)
    throw refusal(`"dates" has ${value.length} entries for ${length} values.`, 'dates')
  for (const [position, date] of value.entries()) {
    if (typeof date !== 'string' || !writtenTime.test(date) || Number.isNaN(Date.parse(date))) {
      throw refusal(`"dates[${position}]" must be a date such as 2026-05-04.`, 'dates', position)
    }
    if (position > 0 && date <= value[position - 1]) {
      throw refusal(
        `"dates[${position}]" (${date}) does not come after the date before it.`,
        'dates',
        position,
      )
    }
  }
  return value as string[]
}

function rebaseStarts(value: unknown, dates: readonly string[]): number[] {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) throw refusal('"rebase_dates" must be a list of dates.', 'rebase_dates')
  return value.map((date: unknown, position) => {
    const start = dates.indexOf(String(date))
    if (start > 0) return start
    throw refusal(
      `"rebase_dates[${position}]" (${String(date)}) must be one of the dates after the first.`,
      'rebase_dates',
      position,
    )
  })
}

function screenOf(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'boolean') return value
  throw refusal('"screen_outliers" must be true or false.')
}
