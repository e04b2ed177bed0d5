import { judgePoints } from '../point-signals.ts'
import { scaleExponent } from '../scale.ts'
import type { Prepared } from '../verdict/prepare.ts'
import { xmrLimits } from '../xmr.ts'
import type { Clipped } from './clip.ts'
import { clipPhases } from './clip.ts'
import type { Decision } from './decide.ts'
import { decide } from './decide.ts'
import { decideWithoutVariation, hasNoVariation } from './decide-without-variation.ts'
import type { Effect } from './effect.ts'
import { effectOf, rescaledEffect } from './effect.ts'
import type { Phases } from './phases.ts'
import { meanDifference, scaledPhases } from './phases.ts'
import { confirmedBar } from './settings.ts'
import type { BaselineTrend } from './trend-guard.ts'
import { baselineTrend } from './trend-guard.ts'
import type { Evidence } from './types.ts'

/** What the series say, with good upwards. */
export interface Reading {
  readonly code: Decision['code']
  readonly effect: Effect
  readonly trend: BaselineTrend
  readonly lateStepIndex: number | null
  readonly evidence: Omit<Evidence, 'meanDifference' | 'followupMean'>
}

/** The claim alone, without its size; what the plan asks of many imagined series. */
export interface Claim {
  readonly trend: BaselineTrend
  readonly clipped: Clipped
  /** Null when nothing varies; the code is then told by the means. */
  readonly decision: Decision | null
  /** Sizes in the decision's fits times 2^exponent are in the phases' unit. */
  readonly exponent: number
  readonly code: Decision['code']
}

/** Charts, clipping and decision on phases with good upwards and without season; `centre` as in `XmrOptions`. */
export function claimOf(phases: Phases, seasonPeriod: number | null, centre?: number): Claim {
  const clipped = clipPhases(phases)
  const points = phases.before.values.length + phases.after.values.length
  const trend = baselineTrend(phases.before.values, points, meanDifference(clipped.phases))
  if (hasNoVariation(phases)) {
    return { trend, clipped, decision: null, exponent: 0, code: decideWithoutVariation(phases) }
  }
  const limits = xmrLimits(phases.before.values, { positions: phases.before.positions, centre })!
  const judged = judgePoints(phases.after.values, limits, 1)
  // What clipping leaves of one huge value among tiny ones may be too small to be squared.
  const { before, after } = clipped.phases
  const exponent = scaleExponent(before.values, after.values)
  const decision = decide(scaledPhases(clipped.phases, -exponent), {
    ...judged,
    seasonPeriod,
    trendGuard: trend.guard,
  })
  return { trend, clipped, decision, exponent, code: decision.code }
}

/** Reads a prepared series: charts, clipping, decision, size of the step. */
export function readSeries(prepared: Prepared, seasonPeriod: number | null): Reading {
  const { positions, good, centre } = prepared
  const turned = (values: readonly number[]) => (good === 1 ? values : values.map((value) => -value))
  const phases: Phases = {
    before: { values: turned(prepared.baseline), positions: positions.baseline },
    after: { values: turned(prepared.followup), positions: positions.followup },
  }
  const { trend, clipped, decision, exponent, code } = claimOf(
    phases,
    seasonPeriod,
    centre === undefined ? undefined : good * centre,
  )
  const clippedIdx = {
    clippedBaselineIdx: clipped.baselineIdx,
    clippedFollowupIdx: clipped.followupIdx,
  }
  if (!decision) {
    const value = meanDifference(phases)
    const none = { log10Good: null, log10Bad: null, log10Used: null }
    return {
      code,
      trend,
      effect: { value, low: value, high: value, carryOver: 0 },
      lateStepIndex: null,
      evidence: { ...clippedIdx, ...none, confirmed: code !== 'no_signal' },
    }
  }
  const isClaim = code === 'improved' || code === 'worse'
  return {
    code,
    trend,
    effect: rescaledEffect(effectOf(decision.fits, decision.intervalBar), exponent),
    lateStepIndex: decision.lateStepIndex,
    evidence: {
      ...clippedIdx,
      log10Good: decision.plain.gain / Math.LN10,
      log10Bad: decision.plain.loss / Math.LN10,
      log10Used: decision.logUsed / Math.LN10,
      confirmed: isClaim && decision.logUsed >= Math.log(confirmedBar),
    },
  }
}
