import { logEvidence } from './evidence.ts'
import type { StepFit } from './step-fits.ts'

export interface Effect {
  /** The step, averaged over the carry-over. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** The carry-over that the data speak for, on average. */
  readonly carryOver: number
}

/**
 * Size of the step with its interval: all shifts for which neither side's evidence reaches `bar`
 * (verdict v2, step 10). It therefore excludes zero exactly when a side has the evidence.
 */
export function effectOf(fits: readonly StepFit[], bar: number): Effect {
  const { value, carryOver, spread } = posterior(fits)
  const wanted = Math.log(bar)
  const low = crossing(value, -spread, (shift) => logEvidence(fits, shift).gain - wanted)
  const high = crossing(value, spread, (shift) => logEvidence(fits, shift).loss - wanted)
  return { value, low, high, carryOver }
}

/** Averages over the carry-over, weighted by how well each explains the data with a step of any size. */
function posterior(fits: readonly StepFit[]) {
  const logs = fits.map((fit) => fit.logWeight - 0.5 * fit.freedom * Math.log(fit.residualSquares))
  const largest = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - largest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const average = (of: (fit: StepFit) => number) =>
    fits.reduce((sum, fit, i) => sum + weights[i]! * of(fit), 0) / total
  return {
    value: average((fit) => fit.step),
    carryOver: average((fit) => fit.carryOver),
    spread: average((fit) => Math.sqrt(fit.residualSquares / fit.freedom / fit.information)),
  }
}

/** Doublings of the distance before a bound counts as out of reach. */
const mostDoublings = 60

/** Where `excess` rises through zero on the way from `start` in strides of `stride`, to the last digits. */
function crossing(start: number, stride: number, excess: (shift: number) => number): number {
  let inside = start
  let outside = start + stride
  for (let doubling = 0; excess(outside) < 0; doubling++) {
    if (doubling === mostDoublings) return outside
    inside = outside
    outside = start + 2 * (outside - start)
  }
  for (let halving = 0; halving < 200; halving++) {
    const middle = inside + (outside - inside) / 2
    if (middle === inside || middle === outside) break
    if (excess(middle) < 0) inside = middle
    else outside = middle
    if (Math.abs(outside - inside) <= 1e-12 * Math.abs(stride)) break
  }
  return inside + (outside - inside) / 2
}
