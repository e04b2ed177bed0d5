import { mean } from '../averages.ts'
import type { Basis, PhaseLimits } from './chart-limits.ts'
import { sigmaLimits } from './chart-limits.ts'
import { pooled } from './individuals-limits.ts'
import { c4 } from './shewhart-constants.ts'

/** Subgroup means: mean of all values ± A3 s̄. */
export function xbarLimits({ values, sizes, deviations = [] }: Basis): PhaseLimits {
  const spread = typicalDeviation(sizes, deviations)
  return sigmaLimits(pooled(values, sizes), (size) => spread / (c4(size) * Math.sqrt(size)))
}

/** Subgroup standard deviations: s̄ between B3 and B4. */
export function sLimits({ sizes, deviations = [] }: Basis): PhaseLimits {
  const centre = typicalDeviation(sizes, deviations)
  return sigmaLimits(centre, (size) => (centre * Math.sqrt(1 - c4(size) ** 2)) / c4(size), 0)
}

/** Mean of the deviations when all subgroups are of one size, else the pooled one. */
function typicalDeviation(sizes: readonly number[], deviations: readonly number[]): number {
  if (sizes.every((size) => size === sizes[0])) return mean(deviations)
  let squares = 0
  let freedom = 0
  for (const [i, deviation] of deviations.entries()) {
    squares += (sizes[i]! - 1) * deviation ** 2
    freedom += sizes[i]! - 1
  }
  return Math.sqrt(squares / freedom)
}
