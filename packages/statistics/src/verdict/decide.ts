import type { ItsEffect, VerdictCode } from './types.ts'

/** The facts that the decision table reads. */
export interface Facts {
  readonly good: 1 | -1
  readonly sustainedGood: boolean
  readonly sustainedBad: boolean
  readonly interval: { readonly low: number; readonly high: number }
  readonly overwhelming: 1 | -1 | 0
  /** Set when the baseline was improving already. */
  readonly its: ItsEffect | null
  /** Null without a target. */
  readonly targetMet: boolean | null
}

/** +1 or -1 when the interval excludes zero on the good or the bad side, else 0. */
export function excludedSide(interval: { low: number; high: number }, good: 1 | -1): 1 | -1 | 0 {
  if (interval.low > 0) return good
  if (interval.high < 0) return -good as 1 | -1
  return 0
}

/** The decision table of verdict v1, steps 6 to 8. */
export function decide(facts: Facts): Exclude<VerdictCode, 'insufficient_data'> {
  const side = excludedSide(facts.interval, facts.good)
  const worse = facts.sustainedBad && (side === -1 || facts.overwhelming === -1)
  if (facts.its) {
    const effectSide = excludedSide({ low: facts.its.lo, high: facts.its.hi }, facts.good)
    if (facts.sustainedGood && effectSide === 1) return improved(facts.targetMet)
    return worse ? 'worse' : 'already_improving'
  }
  if (facts.sustainedGood && facts.sustainedBad) return 'unstable'
  if (facts.sustainedGood && (side === 1 || facts.overwhelming === 1)) return improved(facts.targetMet)
  return worse ? 'worse' : 'no_signal'
}

function improved(targetMet: boolean | null): Exclude<VerdictCode, 'insufficient_data'> {
  if (targetMet === null) return 'improved_no_target'
  return targetMet ? 'improved_target_met' : 'improved_short_of_target'
}
