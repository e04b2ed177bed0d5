import { mean } from '../averages.ts'
import { smallestDetectable } from '../difference-interval.ts'
import { judgePoints } from '../point-signals.ts'
import { sustain } from '../sustain.ts'
import { xmrLimits } from '../xmr.ts'
import { assuranceOf } from './assurance.ts'
import { decide } from './decide.ts'
import type { Prepared } from './prepare.ts'
import { prepare } from './prepare.ts'
import { reachesTarget } from './reaches-target.ts'
import { rescaleSustain, rescaleVerdict } from './rescale-verdict.ts'
import { hacOpinion, itsEffect } from './second-opinions.ts'
import type { JudgedVerdict, Verdict, VerdictInput } from './types.ts'
import { warningsOf } from './warnings.ts'
import { isAlreadyImproving, overwhelmingSide, reportedInterval, trendOf } from './weigh-v1.ts'

export const verdictV1 = 'verdict-v1'

/**
 * "Did we get there?" under the decision table of verdict v1 (text and oracle cases: fixtures `verdict`).
 * Too little data is the verdict `insufficient_data` with a reason, never an error.
 * @throws StatisticsError for NaN, infinities, positions that do not rise, an impossible season or target
 */
export function judgeV1(input: VerdictInput): Verdict {
  const prepared = prepare(input)
  const counts = { nBaseline: input.baseline.length, nFollowup: input.followup.length }
  if ('reason' in prepared) {
    const undecided = { ...counts, nLater: input.later?.length ?? 0, verdict: 'insufficient_data' } as const
    return {
      engineVersion: verdictV1,
      verdict: 'insufficient_data',
      ...counts,
      ...prepared,
      warnings: [],
      sustain: input.later ? undecided : null,
    }
  }
  return rescaleVerdict(judgePrepared(input, prepared), prepared.exponent)
}

function judgePrepared(input: VerdictInput, prepared: Prepared): JudgedVerdict {
  const { baseline, followup, positions, good, target, centre } = prepared
  const baselineLimits = xmrLimits(baseline, { positions: positions.baseline, centre })!
  const judged = judgePoints(followup, baselineLimits, good)
  const { interval, lateStepIndex } = reportedInterval(baseline, followup, judged, good)
  const from = lateStepIndex ?? 0
  const current = followup.slice(from)
  const currentLimits = xmrLimits(current, { positions: positions.followup.slice(from) })
  const currentMean = mean(current)
  const trend = trendOf(baseline)
  const alreadyImproving = isAlreadyImproving(trend, followup.length, interval.diff, good)
  const overwhelming = overwhelmingSide(followup, baselineLimits, good)
  const its = alreadyImproving ? itsEffect(baseline, followup) : null
  const targetMet = target === null ? null : reachesTarget(currentMean, target, good)
  const provisional = baseline.length < 12 || current.length < 12
  return {
    engineVersion: verdictV1,
    verdict: decide({
      good,
      sustainedGood: judged.sustainedGood,
      sustainedBad: judged.sustainedBad,
      interval,
      overwhelming,
      its,
      targetMet,
    }),
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
    overwhelming,
    diff: interval.diff,
    diffLo: interval.low,
    diffHi: interval.high,
    interval: { low: interval.low, high: interval.high, level: interval.level },
    lag1Used: interval.lag1Used,
    hac: hacOpinion(baseline, followup),
    signals: judged.signals,
    goodSignalIdx: judged.goodIndexes,
    badSignalIdx: judged.badIndexes,
    sustainedGood: judged.sustainedGood,
    sustainedBad: judged.sustainedBad,
    baselineTrendP: trend.p,
    baselineSenSlope: trend.slope,
    baselineAlreadyImproving: alreadyImproving,
    its,
    provisional,
    smallestDetectable: smallestDetectable(interval),
    watch: judged.watch,
    targetMetOnAverage: targetMet,
    assurance: assuranceOf(target, currentLimits, good),
    seasonalCycle: prepared.seasonalCycle,
    sustain: sustainOf(input, prepared),
    warnings: warningsOf({
      nBaseline: baseline.length,
      nCurrent: current.length,
      provisional,
      lateStepIndex,
      lag1Used: interval.lag1Used,
      seasonPeriod: input.seasonPeriod,
      baseline,
      baselineLimits,
      trendP: trend.p,
      currentLimitsKnown: currentLimits !== null,
      watch: judged.watch,
    }),
  }
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
