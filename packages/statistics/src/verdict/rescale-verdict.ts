import { rescaled } from '../scale.ts'
import type { SustainResult } from '../sustain-result.ts'
import type { JudgedVerdict } from './types.ts'

/** Brings the numbers of a verdict back into the caller's unit; counts, p values and codes stay. */
export function rescaleVerdict(verdict: JudgedVerdict, exponent: number): JudgedVerdict {
  if (exponent === 0) return verdict
  const up = (value: number) => rescaled(value, exponent)
  const orNull = (value: number | null) => (value === null ? null : up(value))
  return {
    ...verdict,
    baselineMean: up(verdict.baselineMean),
    baselineLpl: up(verdict.baselineLpl),
    baselineUpl: up(verdict.baselineUpl),
    currentMean: up(verdict.currentMean),
    currentLpl: orNull(verdict.currentLpl),
    currentUpl: orNull(verdict.currentUpl),
    diff: up(verdict.diff),
    diffLo: up(verdict.diffLo),
    diffHi: up(verdict.diffHi),
    interval: { ...verdict.interval, low: up(verdict.interval.low), high: up(verdict.interval.high) },
    hac: { ...verdict.hac, diff: up(verdict.hac.diff), lo: up(verdict.hac.lo), hi: up(verdict.hac.hi) },
    baselineSenSlope: up(verdict.baselineSenSlope),
    its: verdict.its && {
      effect: up(verdict.its.effect),
      se: up(verdict.its.se),
      lo: up(verdict.its.lo),
      hi: up(verdict.its.hi),
      counterfactual: up(verdict.its.counterfactual),
    },
    smallestDetectable: up(verdict.smallestDetectable),
    seasonalCycle: verdict.seasonalCycle?.map(up) ?? null,
  }
}

/** The same for the numbers of `sustain`. */
export function rescaleSustain(result: SustainResult, exponent: number): SustainResult {
  if (exponent === 0 || result.verdict === 'insufficient_data') return result
  const up = (value: number) => rescaled(value, exponent)
  const interval = (of: { diff: number; lo: number; hi: number }) => ({
    diff: up(of.diff),
    lo: up(of.lo),
    hi: up(of.hi),
  })
  return {
    ...result,
    baselineMean: up(result.baselineMean),
    followupMean: up(result.followupMean),
    followupLpl: up(result.followupLpl),
    followupUpl: up(result.followupUpl),
    tailMean: up(result.tailMean),
    tailVsBaseline: interval(result.tailVsBaseline),
    tailVsFollowup: interval(result.tailVsFollowup),
  }
}
