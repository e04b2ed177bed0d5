import { deviations, mean, sumOfSquares } from './averages.ts'
import { checkFinite, checkLength, checkPositions, checkSeason } from './checks.ts'
import { correctedLag1, neighbourProducts } from './difference-interval.ts'
import { StatisticsError } from './errors.ts'
import { rescaled, scaled, scaleExponent } from './scale.ts'
import { fewestPeriods, longestFollowup, smallestStep } from './search-plan.ts'
import { type Course, powerOf } from './simulated-power.ts'
import { fewestFollowup, prepare } from './verdict/prepare.ts'

export interface PlanInput {
  readonly baseline: readonly number[]
  /** The step that matters, in units of the metric; its sign says whether the level rises or falls. */
  readonly change: number
  /** Which verdict the step should bring about; `worse` for the harm that a guardrail must show. Default `improved`. */
  readonly verdict?: 'improved' | 'worse' | undefined
  readonly seasonPeriod?: number | null | undefined
  readonly positions?: readonly number[] | undefined
  /** The engine that will judge; default the one that new contracts freeze. */
  readonly engineVersion?: string | undefined
  /** Follow-up lengths to list, 1 to 400; those below 6 decide nothing and are left out. Default none. */
  readonly lengths?: readonly number[] | undefined
}

export interface FollowupPlan {
  /** Fewest follow-up periods (6 to 400, in strides above 30) that show the change in 80 of 100 cases; null when none do. */
  readonly periodsNeeded: number | null
  /**
   * Per follow-up length: the smallest change, without sign, that it shows in 80 of 100 cases, to 2 %.
   * Empty without enough baseline; a length at which no change is shown is left out.
   */
  readonly smallestDetectable: readonly { readonly followupPeriods: number; readonly change: number }[]
}

/**
 * The earliest honest judging date, in periods: how long a follow-up must be so that the whole verdict of the engine
 * that will judge (not its interval alone) shows a lasting step of this size in 80 of 100 cases.
 * Simulated: the baseline stays as it is, the follow-up is a normal AR(1) with the baseline's own spread and
 * autocorrelation (season removed), around the baseline's mean moved by the step. Seeded: same input, same answer.
 * A larger change never needs more periods. With a baseline that cannot be judged nothing can be promised.
 * Each length asked for costs about as much as the search for `periodsNeeded`.
 * @throws StatisticsError `not_finite`, `bad_positions`, `bad_season`, `bad_shape`, `too_long`, `out_of_range`, `unknown_engine`
 */
export function planFollowup(input: PlanInput): FollowupPlan {
  checkInput(input)
  const { baseline, change } = input
  const exponent = scaleExponent(baseline)
  const side = change < 0 === (input.verdict === 'worse') ? 1 : -1
  const course = imagine(input, side, exponent)
  if (course === null) return { periodsNeeded: null, smallestDetectable: [] }
  const power = powerOf(course, input.verdict ?? 'improved', input.engineVersion)
  // Far beyond the noise the size makes no difference, and a square of it would leave the range of numbers.
  const wanted = Math.min(
    scaled(Math.abs(change), -exponent),
    course.deviation > 0 ? 1e6 * course.deviation : 2 ** 300,
  )
  const needed = fewestPeriods((periods) => wanted > 0 && power(periods, wanted))
  const lengths = (input.lengths ?? []).filter((length) => length >= fewestFollowup)
  return {
    periodsNeeded: needed,
    smallestDetectable: lengths.flatMap((followupPeriods) => {
      const smallest = smallestStep(course.deviation, wanted, (step) => power(followupPeriods, step))
      return smallest === null ? [] : [{ followupPeriods, change: rescaled(smallest, exponent) }]
    }),
  }
}

function checkInput({ baseline, change, positions, lengths, seasonPeriod }: PlanInput): void {
  checkLength(baseline, 'baseline')
  checkFinite(baseline, 'baseline')
  checkFinite([change], 'change')
  if (positions) checkPositions(positions, baseline.length, 'positions')
  for (const [position, length] of (lengths ?? []).entries()) {
    if (!Number.isSafeInteger(length) || length < 1 || length > longestFollowup) {
      throw new StatisticsError(
        'bad_shape',
        'A follow-up length must be a whole number of periods, 1 to 400.',
        {
          series: 'lengths',
          position,
        },
      )
    }
  }
  checkSeason(seasonPeriod ?? null)
}

/** Spread and carry-over of the baseline, turned so that better is up; null when the engine could not judge it. */
function imagine(input: PlanInput, side: 1 | -1, exponent: number): Course | null {
  const values = input.baseline.map((value) => side * scaled(value, -exponent))
  const positions = input.positions ?? values.map((_, i) => i)
  const seasonPeriod = input.seasonPeriod ?? null
  const next = (positions.at(-1) ?? 0) + 1
  const after = Array.from({ length: fewestFollowup }, (_, i) => next + i)
  const prepared = prepare({
    direction: 'increase',
    target: null,
    seasonPeriod,
    baseline: values,
    followup: after.map(() => 0),
    positions: { baseline: positions, followup: after },
  })
  if ('reason' in prepared) return null
  const cycle = prepared.seasonalCycle
  const e = deviations(prepared.baseline)
  const squares = sumOfSquares(e)
  const variance = squares / (e.length - Math.max(1, cycle?.length ?? 0))
  const lag1 = squares === 0 ? 0 : neighbourProducts(e) / squares
  return {
    before: { values, positions, seasonPeriod },
    level: mean(prepared.baseline),
    deviation: Math.sqrt(variance),
    lag1: correctedLag1(lag1, e.length),
    seasonAt: (position) => (cycle ? cycle[((position % cycle.length) + cycle.length) % cycle.length]! : 0),
  }
}
