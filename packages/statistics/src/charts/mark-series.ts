import { checkFinite } from '../checks.ts'
import type { TwoOfThreeVariant } from '../rules/mdc-rules.ts'
import { markMdcFlags } from '../rules/mdc-rules.ts'
import { rescaled } from '../scale.ts'
import type { IndividualsLines } from './individuals-lines.ts'
import { individualsLines } from './individuals-lines.ts'

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
  const limits = { mean: lines.mean, lower: lines.mean - spread, upper: lines.mean + spread }
  // One value that is no finite number, or sums that overflow, spoil a limit; only then is it worth looking where.
  if (!Number.isFinite(limits.upper) || !Number.isFinite(limits.lower)) {
    checkFinite(Array.from(values), 'values')
    rescaled(Number.POSITIVE_INFINITY, 0)
  }
  markMdcFlags(values, 0, n, limits, twoOfThree, flags)
  return limits
}
