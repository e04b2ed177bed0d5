import { rescaled } from '../scale.ts'
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

/** The sizes times 2^exponent; the carry-over has no unit. */
export function rescaledEffect({ value, low, high, carryOver }: Effect, exponent: number): Effect {
  const back = (size: number) => rescaled(size, exponent)
  return { value: back(value), low: back(low), high: back(high), carryOver }
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

/**
 * Where `excess` rises through zero on the way from `start` in strides of `stride`, to the last digits. Evidence
 * grows with about the square of the distance, so the search runs over squares: there it is nearly a straight line,
 * and regula falsi needs few steps; an end that stays is halved (the Illinois rule), so it cannot stall.
 */
function crossing(start: number, stride: number, excess: (shift: number) => number): number {
  const at = (square: number) => start + stride * Math.sqrt(square)
  const measured = (square: number) => ({ square, excess: excess(at(square)) })
  let inside = { square: 0, excess: excess(start) }
  let outside = measured(1)
  // It ends: far from the data the evidence nears a limit that is 35 for the smallest series judged.
  while (outside.excess < 0) {
    inside = outside
    outside = measured(4 * outside.square)
  }
  let stayed: 'inside' | 'outside' | null = null
  for (let round = 0; round < 200; round++) {
    const width = outside.square - inside.square
    if (width <= 1e-13 * outside.square) break
    const found = measured(inside.square - (width * inside.excess) / (outside.excess - inside.excess))
    if (Math.abs(found.excess) < 1e-11) return at(found.square)
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
  return at(outside.square)
}
