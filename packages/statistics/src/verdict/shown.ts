import { judgePoints } from '../point-signals.ts'
import { seasonPattern } from '../season.ts'
import { verdictV2 } from '../verdict-v2/judge-v2.ts'
import { claimOf } from '../verdict-v2/read-series.ts'
import { xmrLimits } from '../xmr.ts'
import { decide } from './decide.ts'
import { ENGINE_VERSION, unknownEngine } from './engines.ts'
import { verdictV1 } from './judge-v1.ts'
import { itsEffect } from './second-opinions.ts'
import type { VerdictCode } from './types.ts'
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
 * @throws StatisticsError `unknown_engine`
 */
export function shownAgainst(before: Before, version: string = ENGINE_VERSION): ShownBy {
  if (version === verdictV1) return shownByV1(before)
  if (version === verdictV2) return shownByV2(before)
  throw unknownEngine(version)
}

const shownIn = (code: VerdictCode): Shown =>
  code.startsWith('improved') ? 'improved' : code === 'worse' ? 'worse' : null

/** Verdict v1 without what it only reports; limits and trend of the baseline are computed once. */
function shownByV1({ values, positions, seasonPeriod }: Before): ShownBy {
  const season = seasonPeriod === null ? null : seasonPattern(values, positions, seasonPeriod)
  const baseline = season?.remove(values, positions) ?? values
  const limits = xmrLimits(baseline, { positions, centre: season?.overall })!
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

/** Verdict v2 without the size of the step and all that is only reported. */
function shownByV2({ values, positions, seasonPeriod }: Before): ShownBy {
  const season = seasonPeriod === null ? null : seasonPattern(values, positions, seasonPeriod)
  const before = { values: season?.remove(values, positions) ?? values, positions }
  return (raw, at) => {
    const after = { values: season?.remove(raw, at) ?? raw, positions: at }
    const { code } = claimOf({ before, after }, seasonPeriod, season?.overall)
    return code === 'improved' || code === 'worse' ? code : null
  }
}
