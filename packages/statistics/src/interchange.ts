import type { JsonObject } from './read-json.ts'
import { numberOrNull, numbersOf, objectOf, optionalNumbers, refusal } from './read-json.ts'
import type { SustainResult } from './sustain-result.ts'
import type {
  Direction,
  InsufficientReason,
  Verdict,
  VerdictInput,
  VerdictPositions,
} from './verdict/types.ts'

const inputKeys = ['direction', 'target', 'season_period', 'baseline', 'followup', 'later', 'positions']

/**
 * Reads the `input` object of the fixture family `verdict`.
 * @throws StatisticsError `bad_shape` with one sentence that names the key
 */
export function fromFixtureInput(json: unknown): VerdictInput {
  const input = objectOf(json, 'The input')
  const unknown = Object.keys(input).find((key) => !inputKeys.includes(key))
  if (unknown !== undefined) {
    throw refusal(`"${unknown}" is not a key of a verdict's input; known are ${inputKeys.join(', ')}.`)
  }
  return {
    direction: directionOf(input.direction),
    target: numberOrNull(input.target, 'target'),
    seasonPeriod: numberOrNull(input.season_period, 'season_period'),
    baseline: numbersOf(input.baseline, 'baseline'),
    followup: numbersOf(input.followup, 'followup'),
    later: optionalNumbers(input.later, 'later'),
    positions: positionsOf(input.positions),
  }
}

const reasons: Record<InsufficientReason, string> = {
  too_few_baseline: 'needs eight baseline points',
  too_few_followup: 'needs six follow-up points',
  season_needs_two_cycles: 'needs two full seasons of baseline',
  season_place_missing: 'needs a baseline point at every place of the season',
  too_few_neighbours: 'needs more baseline points in neighbouring periods',
}

/** The keys that fixtures expect, in their order, and `engine_version`. Keys without a meaning are left out. */
export function toFixtureResult(verdict: Verdict): JsonObject {
  const head = { n_baseline: verdict.nBaseline, n_followup: verdict.nFollowup }
  const tail = {
    ...(verdict.sustain && { sustain: sustainToFixture(verdict.sustain) }),
    verdict: verdict.verdict,
    engine_version: verdict.engineVersion,
  }
  if (verdict.verdict === 'insufficient_data') return { ...head, reason: reasons[verdict.reason], ...tail }
  return {
    ...head,
    baseline_mean: verdict.baselineMean,
    baseline_lpl: verdict.baselineLpl,
    baseline_upl: verdict.baselineUpl,
    current_mean: verdict.currentMean,
    current_lpl: verdict.currentLpl,
    current_upl: verdict.currentUpl,
    late_step_index: verdict.lateStepIndex,
    overwhelming: verdict.overwhelming,
    diff: verdict.diff,
    diff_lo: verdict.diffLo,
    diff_hi: verdict.diffHi,
    lag1_used: verdict.lag1Used,
    hac: verdict.hac,
    good_signal_idx: verdict.goodSignalIdx,
    bad_signal_idx: verdict.badSignalIdx,
    sustained_good: verdict.sustainedGood,
    sustained_bad: verdict.sustainedBad,
    baseline_trend_p: verdict.baselineTrendP,
    baseline_sen_slope: verdict.baselineSenSlope,
    baseline_already_improving: verdict.baselineAlreadyImproving,
    ...(verdict.its && { its: verdict.its }),
    provisional: verdict.provisional,
    smallest_detectable: verdict.smallestDetectable,
    watch: verdict.watch,
    ...(verdict.targetMetOnAverage !== null && { target_met_on_average: verdict.targetMetOnAverage }),
    ...(verdict.assurance !== null && { assurance: verdict.assurance }),
    ...(verdict.seasonalCycle !== null && { seasonal_cycle: verdict.seasonalCycle }),
    ...tail,
  }
}

/** `sustain` as fixtures write it. */
export function sustainToFixture(result: SustainResult): JsonObject {
  const counts = { n_baseline: result.nBaseline, n_followup: result.nFollowup, n_later: result.nLater }
  if (result.verdict === 'insufficient_data') return { ...counts, verdict: result.verdict }
  return {
    ...counts,
    baseline_mean: result.baselineMean,
    followup_mean: result.followupMean,
    followup_lpl: result.followupLpl,
    followup_upl: result.followupUpl,
    tail_n: result.tailN,
    tail_mean: result.tailMean,
    retained: result.retained,
    bad_signal_idx: result.badSignalIdx,
    tail_vs_baseline: result.tailVsBaseline,
    tail_vs_followup: result.tailVsFollowup,
    verdict: result.verdict,
  }
}

function directionOf(value: unknown): Direction {
  if (value === 'increase' || value === 'decrease') return value
  throw refusal('"direction" must be "increase" or "decrease".')
}

function positionsOf(value: unknown): VerdictPositions | undefined {
  if (value === undefined || value === null) return undefined
  const positions = objectOf(value, '"positions"')
  return {
    baseline: numbersOf(positions.baseline, 'positions.baseline'),
    followup: numbersOf(positions.followup, 'positions.followup'),
    later: optionalNumbers(positions.later, 'positions.later'),
  }
}
