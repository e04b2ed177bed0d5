import { tQuantile } from '../distributions.ts'
import { neweyWestFit } from '../newey-west.ts'
import type { HacOpinion, ItsEffect } from './types.ts'

/** Mean difference with a Newey-West interval: shown beside the verdict, never a gate. */
export function hacOpinion(baseline: readonly number[], followup: readonly number[]): HacOpinion {
  const y = [...baseline, ...followup]
  const rows = y.map((_, t) => [1, t < baseline.length ? 0 : 1])
  const fit = neweyWestFit(rows, y)
  const diff = fit.coefficients[1]!
  const margin = tQuantile(0.975, y.length - 2) * fit.standardError([0, 1])
  return { diff, lo: diff - margin, hi: diff + margin, lag: fit.lag }
}

/**
 * Interrupted time series y = b0 + b1 t + b2 D + b3 ts: the effect b2 + b3 (n-1) at the last follow-up point,
 * against the baseline's own trend carried on (verdict v1, step 6).
 */
export function itsEffect(baseline: readonly number[], followup: readonly number[]): ItsEffect {
  const y = [...baseline, ...followup]
  const nb = baseline.length
  const rows = y.map((_, t) => [1, t + 1, t < nb ? 0 : 1, Math.max(0, t - nb)])
  const fit = neweyWestFit(rows, y)
  const [b0, b1, b2, b3] = fit.coefficients as [number, number, number, number]
  const last = followup.length - 1
  const effect = b2 + b3 * last
  const se = fit.standardError([0, 0, 1, last])
  const margin = tQuantile(0.975, y.length - 4) * se
  return { effect, se, lo: effect - margin, hi: effect + margin, counterfactual: b0 + b1 * y.length }
}
