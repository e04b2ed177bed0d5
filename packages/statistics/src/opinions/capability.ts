import { mean } from '../averages.ts'
import { d2OfTwo, meanRange, successiveRanges } from '../charts/individuals-limits.ts'
import { checkEnough } from '../checks-enough.ts'
import { normalShareBelow } from '../distributions.ts'
import { StatisticsError } from '../errors.ts'
import { finiteNumbers } from '../finite-numbers.ts'

export interface Capability {
  readonly mean: number
  /** Mean moving range / 1.128. */
  readonly sigma: number
  /** Null without both limits. */
  readonly cp: number | null
  readonly cpl: number | null
  readonly cpu: number | null
  readonly cpk: number
  /** Share beyond the limits that a normal distribution would have. */
  readonly expectedShareBeyond: number
  readonly observedShareBeyond: number
}

/**
 * Does the process, left to itself, keep inside what is asked for? (Montgomery; fixtures `capability`.)
 * Means something only for a stable process.
 * @throws StatisticsError `too_few`, `not_finite`, `bad_option` without any limit or with crossed ones,
 * `out_of_range` for a constant series
 */
export function capability(
  values: readonly number[],
  limits: { readonly lower: number | null; readonly upper: number | null },
): Capability {
  const { lower, upper } = limits
  checkEnough(values, 2, 'values')
  const given = [lower, upper].filter((limit) => limit !== null)
  if (given.length === 0 || !given.every(Number.isFinite) || (given.length === 2 && lower! >= upper!)) {
    throw new StatisticsError(
      'bad_option',
      'Capability needs a lower or an upper limit, the lower below the upper.',
    )
  }
  const centre = mean(values)
  const sigma = meanRange(successiveRanges(values), false) / d2OfTwo
  if (sigma === 0) {
    throw new StatisticsError(
      'out_of_range',
      'The series never moves, so there is no spread to compare the limits with.',
    )
  }
  const cpl = lower === null ? null : (centre - lower) / (3 * sigma)
  const cpu = upper === null ? null : (upper - centre) / (3 * sigma)
  const beyond = values.filter(
    (value) => (lower !== null && value < lower) || (upper !== null && value > upper),
  )
  return finiteNumbers({
    mean: centre,
    sigma,
    cp: lower === null || upper === null ? null : (upper - lower) / (6 * sigma),
    cpl,
    cpu,
    cpk: Math.min(cpl ?? Number.MAX_VALUE, cpu ?? Number.MAX_VALUE),
    expectedShareBeyond:
      (cpl === null ? 0 : normalShareBelow(-3 * cpl)) + (cpu === null ? 0 : normalShareBelow(-3 * cpu)),
    observedShareBeyond: beyond.length / values.length,
  })
}
