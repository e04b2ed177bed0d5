import { mean } from './averages.ts'
import { checkFinite, checkPositions } from './checks.ts'
import { differenceInterval } from './difference-interval.ts'
import { judgePoints } from './point-signals.ts'
import { scaled, scaleExponent } from './scale.ts'
import type { DecidedSustain, SustainResult } from './sustain-result.ts'
import { excludedSide } from './verdict/decide.ts'
import { fewestBaseline, fewestFollowup } from './verdict/prepare.ts'
import { rescaleSustain } from './verdict/rescale-verdict.ts'
import type { Direction } from './verdict/types.ts'
import { xmrLimits } from './xmr.ts'

export interface SustainInput {
  readonly direction: Direction
  readonly baseline: readonly number[]
  readonly followup: readonly number[]
  readonly later: readonly number[]
  /** Calendar positions of the follow-up; its limits take no moving range across a missing period. */
  readonly followupPositions?: readonly number[] | undefined
}

/**
 * Is the gain still there? Judges the later points against the follow-up's limits (fixtures README, `sustain`).
 * Takes no season: adjust seasonal series with the baseline's pattern first, as `judge` does.
 * Needs 8 baseline, 6 follow-up and 6 later points, else `insufficient_data`.
 * @throws StatisticsError for values that are not finite or positions that do not rise
 */
export function sustain(input: SustainInput): SustainResult {
  for (const series of ['baseline', 'followup', 'later'] as const) checkFinite(input[series], series)
  if (input.followupPositions) {
    checkPositions(input.followupPositions, input.followup.length, 'followupPositions')
  }
  const exponent = scaleExponent(input.baseline, input.followup, input.later)
  const scale = (values: readonly number[]) => values.map((value) => scaled(value, -exponent))
  const result = sustainOf({
    ...input,
    baseline: scale(input.baseline),
    followup: scale(input.followup),
    later: scale(input.later),
  })
  return rescaleSustain(result, exponent)
}

function sustainOf(input: SustainInput): SustainResult {
  const { baseline, followup, later } = input
  const head = { nBaseline: baseline.length, nFollowup: followup.length, nLater: later.length }
  const limits = xmrLimits(followup, { positions: input.followupPositions })
  if (
    baseline.length < fewestBaseline ||
    followup.length < fewestFollowup ||
    later.length < 6 ||
    limits === null
  ) {
    return { ...head, verdict: 'insufficient_data' }
  }
  const good = input.direction === 'increase' ? 1 : -1
  const judged = judgePoints(later, limits, good, true)
  const tail = later.slice(-Math.max(6, Math.floor(later.length / 2)))
  const againstBaseline = differenceInterval(baseline, tail)
  const againstFollowup = differenceInterval(followup, tail)
  const gain = mean(followup) - mean(baseline)
  const retained = gain === 0 ? null : againstBaseline.diff / gain
  return {
    ...head,
    baselineMean: mean(baseline),
    followupMean: mean(followup),
    followupLpl: limits.lower,
    followupUpl: limits.upper,
    tailN: tail.length,
    tailMean: mean(tail),
    retained,
    signals: judged.signals,
    badSignalIdx: judged.badIndexes,
    tailVsBaseline: bounds(againstBaseline),
    tailVsFollowup: bounds(againstFollowup),
    verdict: gainCode(),
  }

  function gainCode(): DecidedSustain['verdict'] {
    if (!judged.sustainedBad || excludedSide(againstFollowup, good) !== -1) return 'gain_held'
    const backAtBaseline = excludedSide(againstBaseline, good) === 0
    const worseThanBaseline = good * againstBaseline.diff < 0
    const littleLeft = retained !== null && retained < 0.2
    return backAtBaseline || worseThanBaseline || littleLeft ? 'gain_lost' : 'gain_partly_lost'
  }
}

function bounds(interval: { diff: number; low: number; high: number }) {
  return { diff: interval.diff, lo: interval.low, hi: interval.high }
}
