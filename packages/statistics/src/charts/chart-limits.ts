/** What a phase's limits are made of: the plotted values that count, with their sizes, in their order. */
export interface Basis {
  readonly values: readonly number[]
  /** Denominators, or subgroup sizes; ones where the chart has none. */
  readonly sizes: readonly number[]
  /** Standard deviations of subgroups (xbar and s). */
  readonly deviations?: readonly number[]
  readonly screen: boolean
}

/** Centre line and limits of one phase; `limits` gives those at `k` sigma for a point of the given size. */
export interface PhaseLimits {
  readonly centre: number
  readonly limits: ((size: number, k: number) => readonly [lower: number, upper: number]) | null
}

/** centre ± k sigma, kept inside what the quantity can be. */
export function sigmaLimits(
  centre: number,
  sigma: (size: number) => number,
  floor = Number.NEGATIVE_INFINITY,
  ceiling = Number.POSITIVE_INFINITY,
): PhaseLimits {
  return {
    centre,
    limits: (size, k) => [
      Math.max(floor, centre - k * sigma(size)),
      Math.min(ceiling, centre + k * sigma(size)),
    ],
  }
}
