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
  const low = crossing(value, -2.5 * spread, (shift) => logEvidence(fits, shift).gain - wanted)
  const high = crossing(value, 2.5 * spread, (shift) => logEvidence(fits, shift).loss - wanted)
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

/**
 * Where `excess` rises through zero on the way from `start` in strides of `stride`, to the last digits.
 * Between two bounds by regula falsi; an end that stays is halved (the Illinois rule), so it cannot stall.
 */
function crossing(start: number, stride: number, excess: (shift: number) => number): number {
  let inside = { at: start, excess: excess(start) }
  let outside = { at: start + stride, excess: excess(start + stride) }
  for (let doubling = 0; outside.excess < 0; doubling++) {
    if (doubling === mostDoublings) return outside.at
    inside = outside
    const at = start + 2 * (outside.at - start)
    outside = { at, excess: excess(at) }
  }
  let stayed: 'inside' | 'outside' | null = null
  for (let round = 0; round < 200; round++) {
    const width = outside.at - inside.at
    if (Math.abs(width) <= 1e-12 * Math.abs(stride)) break
    const at = inside.at - (width * inside.excess) / (outside.excess - inside.excess)
    const found = { at, excess: excess(at) }
    if (Math.abs(found.excess) < 1e-11 || at === inside.at || at === outside.at) return at
    if (found.excess < 0) {
      if (stayed === 'outside') outside = { ...outside, excess: outside.excess / 2 }
      inside = found
      stayed = 'outside'
    } else {
      if (stayed === 'inside') inside = { ...inside, excess: inside.excess / 2 }
      outside = found
      stayed = 'inside'
    }
  }
  return inside.at + (outside.at - inside.at) / 2
}
