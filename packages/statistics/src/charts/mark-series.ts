import { checkFinite } from '../checks.ts'
import type { TwoOfThreeVariant } from '../rules/mdc-rules.ts'
import { markMdcFlags } from '../rules/mdc-rules.ts'
import type { IndividualsLines } from './individuals-lines.ts'
import { individualsLines } from './individuals-lines.ts'
import { xmrChart } from './xmr-chart.ts'

const smallest = 2 ** -290
const largest = 2 ** 250

/** One for all series: the limits are read before the next series comes. */
const lines: IndividualsLines = { mean: 0, meanMovingRange: 0, movingRangeCount: 0 }

/**
 * Limits and the four rules of one whole series, for recomputing thousands of them: bits of `flag` are written into
 * `flags`, which is at least as long as the series; nothing else is allocated but the answer. Screened.
 * Null below two values. `xmrChart` says the same with phases, signals and icons.
 * @throws StatisticsError `not_finite`, `out_of_range`
 */
export function markSeries(
  values: Float64Array | readonly number[],
  flags: Uint16Array,
  twoOfThree: TwoOfThreeVariant = 'mdc-2023',
): { readonly mean: number; readonly lower: number; readonly upper: number } | null {
  const n = values.length
  flags.fill(0, 0, n)
  if (n < 2) {
    checkFinite(Array.from(values), 'values')
    return null
  }
  individualsLines(values, 0, n, true, undefined, lines)
  const spread = 2.66 * lines.meanMovingRange
  // Values so large or so small that they must be scaled first, and values that are no numbers, take the long way.
  const size = Math.abs(lines.mean) + spread
  if (!(size > smallest && size < largest)) return longWay(values, flags, twoOfThree)
  const limits = { mean: lines.mean, lower: lines.mean - spread, upper: lines.mean + spread }
  markMdcFlags(values, 0, n, limits, twoOfThree, flags)
  return limits
}

function longWay(
  values: Float64Array | readonly number[],
  flags: Uint16Array,
  twoOfThree: TwoOfThreeVariant,
) {
  const chart = xmrChart(Array.from(values), { twoOfThree })
  flags.set(chart.flags)
  const { mean, lower, upper } = chart.phases[0]!
  return { mean, lower, upper }
}
