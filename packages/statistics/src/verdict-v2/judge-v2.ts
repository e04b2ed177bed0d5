import { mean } from '../averages.ts'
import { differenceInterval, smallestDetectable } from '../difference-interval.ts'
import { judgePoints } from '../point-signals.ts'
import { rescaled } from '../scale.ts'
import { sustain } from '../sustain.ts'
import { assuranceOf } from '../verdict/assurance.ts'
import type { Prepared } from '../verdict/prepare.ts'
import { prepare } from '../verdict/prepare.ts'
import { reachesTarget } from '../verdict/reaches-target.ts'
import { rescaleSustain, rescaleVerdict } from '../verdict/rescale-verdict.ts'
import { hacOpinion } from '../verdict/second-opinions.ts'
import type { VerdictCode, VerdictInput } from '../verdict/types.ts'
import { warningsOf } from '../verdict/warnings.ts'
import { xmrLimits } from '../xmr.ts'
import { checkSeasonLength } from './check-season-length.ts'
import type { Reading } from './read-series.ts'
import { readSeries } from './read-series.ts'
import type { JudgedVerdictV2, VerdictV2 } from './types.ts'

export const verdictV2 = 'verdict-v2'

/**
 * "Did we get there?" under verdict v2: a gain is claimed when a lasting step explains the numbers at least 3.5
 * times better than no change does, whatever the carry-over from one point to the next, and confirmed at 10 times
 * (oracle cases: fixtures `verdict-v2`; reasons and measured error rates: docs/decisions/2026-11-23-verdict-v2.md).
 * Too little data is the verdict `insufficient_data` with a reason, never an error.
 * @throws StatisticsError for NaN, infinities, positions that do not rise, an impossible season or target
 */
export function judgeV2(input: VerdictInput): VerdictV2 {
  checkSeasonLength(input.seasonPeriod)
  const prepared = prepare(input)
  const counts = { nBaseline: input.baseline.length, nFollowup: input.followup.length }
  if ('reason' in prepared) {
    const undecided = { ...counts, nLater: input.later?.length ?? 0, verdict: 'insufficient_data' } as const
    return {
      engineVersion: verdictV2,
      verdict: 'insufficient_data',
      ...counts,
      ...prepared,
      warnings: [],
      sustain: input.later ? undecided : null,
    }
  }
  const verdict = verdictOf(input, prepared, readSeries(prepared, input.seasonPeriod))
  const { evidence } = verdict
  return {
    ...rescaleVerdict(verdict, prepared.exponent),
    evidence: {
      ...evidence,
      meanDifference: rescaled(evidence.meanDifference, prepared.exponent),
      followupMean: rescaled(evidence.followupMean, prepared.exponent),
    },
  }
}

function verdictOf(input: VerdictInput, prepared: Prepared, reading: Reading): JudgedVerdictV2 {
  const { baseline, followup, positions, good, target, centre } = prepared
  const { effect, trend, evidence, lateStepIndex } = reading
  const baselineLimits = xmrLimits(baseline, { positions: positions.baseline, centre })!
  const judged = judgePoints(followup, baselineLimits, good)
  const from = lateStepIndex ?? 0
  const current = followup.slice(from)
  const currentLimits = xmrLimits(current, { positions: positions.followup.slice(from) })
  const currentMean = mean(current)
  const followupMean = mean(followup)
  const targetMet = target === null ? null : reachesTarget(currentMean, target, good)
  const provisional = baseline.length < 12 || followup.length < 12
  // Good was turned upwards for the decision; the two ends of the interval change places on the way back.
  const ends = good === 1 ? [effect.low, effect.high] : [-effect.high, -effect.low]
  const [diffLo, diffHi] = ends.map(unsigned) as [number, number]
  return {
    engineVersion: verdictV2,
    verdict: codeOf(reading.code, targetMet),
    reason: null,
    nBaseline: baseline.length,
    nFollowup: followup.length,
    baselineMean: baselineLimits.mean,
    baselineLpl: baselineLimits.lower,
    baselineUpl: baselineLimits.upper,
    currentMean,
    currentLpl: currentLimits?.lower ?? null,
    currentUpl: currentLimits?.upper ?? null,
    lateStepIndex,
    overwhelming: 0,
    diff: unsigned(good * effect.value),
    diffLo,
    diffHi,
    interval: { low: diffLo, high: diffHi, level: lateStepIndex === null ? 0.95 : 0.99 },
    lag1Used: effect.carryOver,
    hac: hacOpinion(baseline, followup),
    signals: judged.signals,
    goodSignalIdx: judged.goodIndexes,
    badSignalIdx: judged.badIndexes,
    sustainedGood: judged.sustainedGood,
    sustainedBad: judged.sustainedBad,
    baselineTrendP: trend.p,
    baselineSenSlope: unsigned(good * trend.slope),
    baselineAlreadyImproving: trend.guard,
    its: null,
    provisional,
    smallestDetectable: smallestDetectable(differenceInterval(baseline, current)),
    watch: judged.watch,
    targetMetOnAverage: targetMet,
    assurance: assuranceOf(target, currentLimits, good),
    seasonalCycle: prepared.seasonalCycle,
    sustain: sustainOf(input, prepared),
    evidence: { ...evidence, followupMean, meanDifference: followupMean - baselineLimits.mean },
    warnings: warningsOf({
      nBaseline: baseline.length,
      nCurrent: current.length,
      provisional,
      lateStepIndex,
      lag1Used: effect.carryOver,
      seasonPeriod: input.seasonPeriod,
      baseline,
      baselineLimits,
      trendP: trend.p,
      currentLimitsKnown: currentLimits !== null,
      watch: judged.watch,
    }),
  }
}

/** Without the sign of a zero, which JSON would lose. */
function unsigned(value: number): number {
  return value === 0 ? 0 : value
}

function codeOf(code: Reading['code'], targetMet: boolean | null): Exclude<VerdictCode, 'insufficient_data'> {
  if (code !== 'improved') return code
  if (targetMet === null) return 'improved_no_target'
  return targetMet ? 'improved_target_met' : 'improved_short_of_target'
}

function sustainOf(input: VerdictInput, prepared: Prepared) {
  if (!prepared.later) return null
  const result = sustain({
    direction: input.direction,
    baseline: prepared.baseline,
    followup: prepared.followup,
    later: prepared.later,
    followupPositions: prepared.positions.followup,
  })
  return rescaleSustain(result, prepared.exponent)
}
