import type { InsufficientVerdict, JudgedVerdict } from '../verdict/types.ts'

/** What verdict v2 says beside the numbers that every verdict has. Evidence is log10 of a Bayes factor. */
export interface Evidence {
  /** For a lasting gain against no change; null when nothing varies. */
  readonly log10Good: number | null
  readonly log10Bad: number | null
  /** The one that decided, else the larger of the two. */
  readonly log10Used: number | null
  /** A claim with evidence of 10 or more; only such a claim may be shown before the judging date. */
  readonly confirmed: boolean
  /** Mean of the whole follow-up less mean of the baseline, nothing clipped. */
  readonly meanDifference: number
  readonly followupMean: number
  /** 0-based places of values that were limited to three robust standard deviations. */
  readonly clippedBaselineIdx: readonly number[]
  readonly clippedFollowupIdx: readonly number[]
}

/**
 * A verdict of the second engine: the keys of the first, read as follows. `diff`, `diffLo`, `diffHi` are the fitted
 * step and the interval that agrees with the evidence. `interval.level` names its bar: about so many intervals hold
 * the true step in bench/verdicts (0.99, after a late step, is not measured apart). `lag1Used` is the averaged
 * carry-over, `baselineAlreadyImproving` the trend guard. `overwhelming`, `hac` and `its` are no gates here: 0, a
 * second opinion, null.
 */
export interface JudgedVerdictV2 extends JudgedVerdict {
  readonly evidence: Evidence
}

export type VerdictV2 = InsufficientVerdict | JudgedVerdictV2
