import { deviations, sumOfSquares } from './averages.ts'
import { checkFinite, checkPositions, checkSeason } from './checks.ts'
import { neighbourProducts, smallestDetectable, spreadOf } from './difference-interval.ts'
import { StatisticsError } from './errors.ts'
import { rescaled, scaled, scaleExponent } from './scale.ts'
import { seasonPattern } from './season.ts'
import { fewestBaseline, fewestFollowup } from './verdict/prepare.ts'

export interface PlanInput {
  readonly baseline: readonly number[]
  /** Size of the change that matters, in units of the metric; its sign does not matter. */
  readonly change: number
  readonly seasonPeriod?: number | null | undefined
  readonly positions?: readonly number[] | undefined
  /** Follow-up lengths to list; default 6 to 52 in steps people choose. */
  readonly lengths?: readonly number[] | undefined
}

export interface FollowupPlan {
  /** Fewest follow-up periods (6 to 400) that show the change in 80 of 100 cases; null when none do. */
  readonly periodsNeeded: number | null
  /** Per follow-up length: the smallest change it shows in 80 of 100 cases. Empty without enough baseline. */
  readonly smallestDetectable: readonly { readonly followupPeriods: number; readonly change: number }[]
}

const longestFollowup = 400
const usualLengths = [6, 8, 10, 12, 16, 20, 26, 36, 52]

/**
 * The earliest honest judging date, in periods. Spread and autocorrelation are the baseline's own
 * (season removed); the formula is the one behind `smallestDetectable` of the verdict.
 * With fewer than 8 baseline points, two seasons, or a missing place of the season nothing can be promised.
 * @throws StatisticsError `not_finite`, `bad_positions`, `bad_season`, `out_of_range`
 */
export function planFollowup(input: PlanInput): FollowupPlan {
  const { baseline, positions } = input
  checkFinite(baseline, 'baseline')
  checkFinite([input.change], 'change')
  if (positions) checkPositions(positions, baseline.length, 'positions')
  for (const [position, length] of (input.lengths ?? []).entries()) {
    if (!Number.isSafeInteger(length) || length < 1) {
      throw new StatisticsError('bad_shape', 'A follow-up length must be a whole number of periods.', {
        series: 'lengths',
        position,
      })
    }
  }
  const seasonPeriod = input.seasonPeriod ?? null
  checkSeason(seasonPeriod)
  const exponent = scaleExponent(baseline)
  const plain = baseline.map((value) => scaled(value, -exponent))
  const adjusted = withoutSeason(plain, positions, seasonPeriod)
  if (adjusted === null || baseline.length < fewestBaseline)
    return { periodsNeeded: null, smallestDetectable: [] }

  const e = deviations(adjusted)
  const squares = sumOfSquares(e)
  const lag1 = squares === 0 ? 0 : neighbourProducts(e) / squares
  const variance = squares / (e.length - 1)
  const seen = (followup: number) =>
    rescaled(smallestDetectable(spreadOf(variance, lag1, e.length, followup)), exponent)

  const wanted = Math.abs(input.change)
  let periodsNeeded: number | null = null
  for (let n = fewestFollowup; n <= longestFollowup && wanted > 0 && periodsNeeded === null; n++) {
    if (seen(n) <= wanted) periodsNeeded = n
  }
  const lengths = (input.lengths ?? usualLengths).filter((length) => length >= fewestFollowup)
  return {
    periodsNeeded,
    smallestDetectable: lengths.map((followupPeriods) => ({
      followupPeriods,
      change: seen(followupPeriods),
    })),
  }
}

function withoutSeason(
  values: readonly number[],
  positions: readonly number[] | undefined,
  seasonPeriod: number | null,
): readonly number[] | null {
  if (seasonPeriod === null) return values
  if (values.length < 2 * seasonPeriod) return null
  const at = positions ?? values.map((_, i) => i)
  return seasonPattern(values, at, seasonPeriod)?.remove(values, at) ?? null
}
