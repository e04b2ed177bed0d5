/** Share of the learned questions that a learner really knows, on a grid of midpoints of [0, 1]. */
const cells = 100
export const grid: readonly number[] = Array.from({ length: cells }, (_, index) => (index + 0.5) / cells)

/** Below this a concept is weak. */
export const weakBelow = 0.65

/** Probabilities of the grid's cells; they sum to 1. */
export type Posterior = readonly number[]

export function normalised(weights: readonly number[]): Posterior {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

/** A Beta distribution on the grid. */
export function betaPrior(alpha: number, beta: number): Posterior {
  return normalised(grid.map((k) => k ** (alpha - 1) * (1 - k) ** (beta - 1)))
}

export function mean(posterior: Posterior): number {
  return posterior.reduce((total, weight, index) => total + weight * (grid[index] ?? 0), 0)
}

/** P(k < limit). */
export function chanceBelow(posterior: Posterior, limit = weakBelow): number {
  return posterior.reduce((total, weight, index) => ((grid[index] ?? 0) < limit ? total + weight : total), 0)
}

/** How undecided it is whether the concept is weak: min(P(k < .65), P(k ≥ .65)), 0 to 0.5. */
export function uncertainty(posterior: Posterior): number {
  const weak = chanceBelow(posterior)
  return Math.min(weak, 1 - weak)
}

/** The value below which a share of the probability lies, spread evenly inside a cell. */
export function quantile(posterior: Posterior, share: number): number {
  let reached = 0
  for (const [index, weight] of posterior.entries()) {
    if (reached + weight >= share && weight > 0) return (index + (share - reached) / weight) / cells
    reached += weight
  }
  return 1
}
