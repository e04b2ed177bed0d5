import { mean, median } from '../averages.ts'
import type { Basis, PhaseLimits } from './chart-limits.ts'
import { sigmaLimits } from './chart-limits.ts'
import { screeningFactor } from './individuals-lines.ts'

/** Mean moving range of two normal values, in sigma, as the tables print it. */
const d2OfTwo = 1.128

/** Mean of some ranges, those at or above `factor` times their mean left out once when asked for. */
export function meanRange(ranges: readonly number[], screen: boolean, factor = screeningFactor): number {
  if (ranges.length === 0) return 0
  const all = mean(ranges)
  const kept = screen ? ranges.filter((range) => range < factor * all) : ranges
  return kept.length === 0 ? all : mean(kept)
}

export function successiveRanges(values: readonly number[]): number[] {
  return values.slice(1).map((value, i) => Math.abs(value - values[i]!))
}

/** Median only; a run chart has no limits. */
export function runLimits({ values }: Basis): PhaseLimits {
  return { centre: median(values), limits: null }
}

/** Individuals: sigma = mean moving range / 1.128. */
export function iLimits({ values, screen }: Basis): PhaseLimits {
  const sigma = meanRange(successiveRanges(values), screen) / d2OfTwo
  return sigmaLimits(mean(values), () => sigma)
}

/** Moving ranges, already plotted as such: upper limit 3.267 times their mean. */
export function mrLimits({ values }: Basis): PhaseLimits {
  const centre = mean(values)
  return { centre, limits: (_, k) => [0, (k / 3) * 3.267 * centre] }
}

/** Ratio to a size that varies (Taylor's I'): each step is weighed by the sizes at its two ends. */
export function ipLimits({ values, sizes, screen }: Basis): PhaseLimits {
  const steps = values.slice(1).map((value, i) => {
    const spread = Math.sqrt(1 / sizes[i + 1]! + 1 / sizes[i]!)
    return (Math.sqrt(Math.PI / 2) * Math.abs(value - values[i]!)) / spread
  })
  const sigma = meanRange(steps, screen, 3.2665)
  return sigmaLimits(pooled(values, sizes), (size) => sigma / Math.sqrt(size))
}

/** Mean weighed by size: total over total. */
export function pooled(values: readonly number[], sizes: readonly number[]): number {
  let sum = 0
  let size = 0
  for (const [i, value] of values.entries()) {
    sum += value * sizes[i]!
    size += sizes[i]!
  }
  return sum / size
}

export { d2OfTwo }
