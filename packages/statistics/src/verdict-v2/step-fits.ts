import type { Design, Moments } from './moments.ts'
import { momentsOf } from './moments.ts'
import type { Phases } from './phases.ts'
import { largestOf } from './phases.ts'
import { carryOvers, logPrior, roundingShare } from './settings.ts'

/** Generalised least squares of a step at one assumed carry-over from point to point. */
export interface StepFit {
  readonly carryOver: number
  /** Estimated step from before to after. */
  readonly step: number
  /** 1 / [M⁻¹] at the step: what the data tell about it, in units of the noise. */
  readonly information: number
  readonly residualSquares: number
  /** Points less coefficients. */
  readonly freedom: number
  /** ln of prior · (carry-over's determinant)^-½ · |M|^-½ */
  readonly logWeight: number
}

/**
 * Fits the step at every carry-over (verdict v2, step 3). Each phase begins anew: its first row stays, every other
 * row becomes (row - ρ · previous row)/√(1-ρ²), with ρ = φ^m for neighbours m periods apart on the calendar
 * (m = 1 without gaps). The last pivots of LDLᵀ hold the step's information and the residual squares.
 */
export function fitSteps(phases: Phases, design: Design): StepFit[] {
  const moments = momentsOf(phases, design)
  const largest = largestOf(phases)
  // A line through points without noise fits exactly; a floor keeps its logarithm finite.
  const floor = roundingShare * moments.points * largest * largest
  return carryOvers.map((carryOver) => fitAt(carryOver, moments, floor))
}

function fitAt(carryOver: number, moments: Moments, floor: number): StepFit {
  const { size, first, neighbours } = moments
  const matrix = first.slice()
  let logDeterminant = 0
  for (const { distance, count, now, mixed, previous } of neighbours) {
    const rho = carryOver ** distance
    const spare = 1 - rho * rho
    logDeterminant += count * Math.log(spare)
    for (let i = 0; i < matrix.length; i++) {
      matrix[i]! += (now[i]! - rho * mixed[i]! + rho * rho * previous[i]!) / spare
    }
  }
  eliminate(matrix, size)
  const response = size - 1
  const step = size - 2
  const pivot = (i: number) => matrix[i * size + i]!
  for (let i = 0; i < response; i++) logDeterminant += Math.log(pivot(i))
  return {
    carryOver,
    step: moments.meanStep + matrix[response * size + step]! / pivot(step),
    information: pivot(step),
    residualSquares: Math.max(pivot(response), floor),
    freedom: moments.points - response,
    logWeight: logPrior(carryOver) - 0.5 * logDeterminant,
  }
}

/** LDLᵀ in place: pivots on the diagonal, below it the entries as they stood when their column's turn came. */
function eliminate(matrix: Float64Array, size: number): void {
  for (let j = 0; j < size - 1; j++) {
    const pivot = matrix[j * size + j]!
    for (let i = j + 1; i < size; i++) {
      const factor = matrix[i * size + j]! / pivot
      if (factor === 0) continue
      for (let k = j + 1; k <= i; k++) matrix[i * size + k]! -= factor * matrix[k * size + j]!
    }
  }
}
