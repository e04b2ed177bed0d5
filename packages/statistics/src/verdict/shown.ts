import { judgePoints } from '../point-signals.ts'
import { seasonPattern } from '../season.ts'
import { xmrLimits } from '../xmr.ts'
import { decide } from './decide.ts'
import { ENGINE_VERSION, judgeWith } from './engines.ts'
import { verdictV1 } from './judge-v1.ts'
import { itsEffect } from './second-opinions.ts'
import type { VerdictCode, VerdictInput } from './types.ts'
import { isAlreadyImproving, overwhelmingSide, reportedInterval, trendOf } from './weigh-v1.ts'

/** A baseline that many imagined follow-ups are judged against. Higher is better; values near 1, as after scaling. */
export interface Before {
  readonly values: readonly number[]
  readonly positions: readonly number[]
  readonly seasonPeriod: number | null
}

export type Shown = 'improved' | 'worse' | null
export type ShownBy = (followup: readonly number[], positions: readonly number[]) => Shown

/**
 * Which change the whole verdict shows, for many follow-ups of one baseline: `judgeWith` tells the same, one by one.
 * The baseline must be one that the engine can judge.
 */
export function shownAgainst(before: Before, version: string = ENGINE_VERSION): ShownBy {
  if (version === verdictV1) return shownByV1(before)
  return (followup, positions) => {
    const input: VerdictInput = {
      direction: 'increase',
      target: null,
      seasonPeriod: before.seasonPeriod,
      baseline: before.values,
      followup,
      positions: { baseline: before.positions, followup: positions },
    }
    return shownIn(judgeWith(version, input).verdict)
  }
}

const shownIn = (code: VerdictCode): Shown =>
  code.startsWith('improved') ? 'improved' : code === 'worse' ? 'worse' : null

/** Verdict v1 without what it only reports; limits and trend of the baseline are computed once. */
function shownByV1({ values, positions, seasonPeriod }: Before): ShownBy {
  const season = seasonPeriod === null ? null : seasonPattern(values, positions, seasonPeriod)
  const baseline = season?.remove(values, positions) ?? values
  const limits = xmrLimits(baseline, { positions })!
  const trend = trendOf(baseline)
  return (raw, at) => {
    const followup = season?.remove(raw, at) ?? raw
    const judged = judgePoints(followup, limits, 1)
    // Neither claim is made without a sustained signal, so the interval need not be asked.
    if (!judged.sustainedGood && !judged.sustainedBad) return null
    const { interval } = reportedInterval(baseline, followup, judged, 1)
    const guarded = isAlreadyImproving(trend, followup.length, interval.diff, 1)
    const code = decide({
      good: 1,
      sustainedGood: judged.sustainedGood,
      sustainedBad: judged.sustainedBad,
      interval,
      overwhelming: overwhelmingSide(followup, limits, 1),
      its: guarded ? itsEffect(baseline, followup) : null,
      targetMet: null,
    })
    return shownIn(code)
  }
}
