import { checkFinite, checkLength, checkPositions, checkSeason } from '../checks.ts'
import { StatisticsError } from '../errors.ts'
import { rescaled, scaled, scaleExponent } from '../scale.ts'
import { seasonPattern } from '../season.ts'
import { movingRanges } from '../xmr.ts'
import type { InsufficientReason, VerdictInput } from './types.ts'

/** Fewer moving ranges than this say nothing about the usual spread (eight consecutive points have seven). */
const fewestMovingRanges = 4
export const fewestBaseline = 8
export const fewestFollowup = 6

/** The series as the rules read them: scaled, positioned, without season. */
export interface Prepared {
  readonly baseline: readonly number[]
  readonly followup: readonly number[]
  readonly later: readonly number[] | null
  readonly positions: {
    readonly baseline: readonly number[]
    readonly followup: readonly number[]
    readonly later: readonly number[]
  }
  readonly target: number | null
  readonly good: 1 | -1
  readonly seasonalCycle: readonly number[] | null
  /** Mean of the baseline whose season was taken out; undefined where none was. */
  readonly centre: number | undefined
  /** Results times 2^exponent are in the caller's unit. */
  readonly exponent: number
}

export interface TooLittle {
  readonly reason: InsufficientReason
  readonly pointsShort: { readonly baseline: number; readonly followup: number }
}

/**
 * Checks a verdict's input and brings it into the form the rules read, or says what is too little (step 0).
 * @throws StatisticsError when the input is no series of numbers at all
 */
export function prepare(input: VerdictInput): Prepared | TooLittle {
  checkInput(input)
  const { baseline, followup, seasonPeriod } = input
  const needed = Math.max(fewestBaseline, seasonPeriod === null ? 0 : 2 * seasonPeriod)
  const pointsShort = {
    baseline: Math.max(0, needed - baseline.length),
    followup: Math.max(0, fewestFollowup - followup.length),
  }
  if (baseline.length < fewestBaseline) return { reason: 'too_few_baseline', pointsShort }
  if (followup.length < fewestFollowup) return { reason: 'too_few_followup', pointsShort }
  if (pointsShort.baseline > 0) return { reason: 'season_needs_two_cycles', pointsShort }

  const positions = positionsOf(input)
  const ranges = movingRanges(baseline, positions.baseline).length
  if (ranges < fewestMovingRanges) {
    const more = { baseline: fewestMovingRanges - ranges, followup: 0 }
    return { reason: 'too_few_neighbours', pointsShort: more }
  }
  // Later points do not set the scale: one absurd value there must not drown what is judged here.
  const exponent = scaleExponent(baseline, followup)
  const scale = (values: readonly number[]) => values.map((value) => rescaled(value, -exponent))
  const plain = {
    baseline: scale(baseline),
    followup: scale(followup),
    later: input.later ? scale(input.later) : null,
  }
  const rest = {
    positions,
    target: input.target === null ? null : scaled(input.target, -exponent),
    good: input.direction === 'increase' ? (1 as const) : (-1 as const),
    exponent,
  }
  if (seasonPeriod === null) return { ...plain, ...rest, seasonalCycle: null, centre: undefined }
  const season = seasonPattern(plain.baseline, positions.baseline, seasonPeriod)
  if (!season) return { reason: 'season_place_missing', pointsShort: { baseline: 1, followup: 0 } }
  return {
    ...rest,
    baseline: season.remove(plain.baseline, positions.baseline),
    followup: season.remove(plain.followup, positions.followup),
    later: plain.later && season.remove(plain.later, positions.later),
    seasonalCycle: season.cycle,
    centre: season.overall,
  }
}

function checkInput(input: VerdictInput): void {
  if (input.direction !== 'increase' && input.direction !== 'decrease') {
    throw new StatisticsError('bad_direction', 'The direction must be "increase" or "decrease".')
  }
  checkLength(input.baseline, 'baseline')
  checkLength(input.followup, 'followup')
  if (input.later) checkLength(input.later, 'later')
  checkFinite(input.baseline, 'baseline')
  checkFinite(input.followup, 'followup')
  if (input.later) checkFinite(input.later, 'later')
  if (input.target !== null && !Number.isFinite(input.target)) {
    throw new StatisticsError(
      'bad_target',
      `The target is ${String(input.target)}; it must be a finite number.`,
    )
  }
  checkSeason(input.seasonPeriod)
  const { positions } = input
  if (!positions) return
  checkPositions(positions.baseline, input.baseline.length, 'positions.baseline')
  checkPositions(positions.followup, input.followup.length, 'positions.followup', positions.baseline.at(-1))
  if (input.later) {
    const last = positions.followup.at(-1) ?? positions.baseline.at(-1)
    checkPositions(positions.later ?? [], input.later.length, 'positions.later', last)
  }
}

function positionsOf(input: VerdictInput): Prepared['positions'] {
  const count = (length: number, from: number) => Array.from({ length }, (_, i) => from + i)
  const nb = input.baseline.length
  const nf = input.followup.length
  const later = input.later ?? []
  return {
    baseline: input.positions?.baseline ?? count(nb, 0),
    followup: input.positions?.followup ?? count(nf, nb),
    later: input.positions?.later ?? count(later.length, nb + nf),
  }
}
