import { mean, median } from '../averages.ts'
import type { Basis, PhaseLimits } from './chart-limits.ts'
import { sigmaLimits } from './chart-limits.ts'
import { d2OfTwo, meanRange, pooled, successiveRanges } from './individuals-limits.ts'

/** Counts with equal opportunity: √c̄. */
export function cLimits({ values }: Basis): PhaseLimits {
  const centre = mean(values)
  return sigmaLimits(centre, () => Math.sqrt(centre), 0)
}

/** Rates per exposure: √(ū/n). */
export function uLimits({ values, sizes }: Basis): PhaseLimits {
  const centre = pooled(values, sizes)
  return sigmaLimits(centre, uSigma(centre), 0)
}

/** Shares of cases: √(p̄(1-p̄)/n), between 0 and 1. */
export function pLimits({ values, sizes }: Basis): PhaseLimits {
  const centre = pooled(values, sizes)
  return sigmaLimits(centre, pSigma(centre), 0, 1)
}

/** Laney's u': the limits of u times how far the points really move in units of its sigma. */
export function upLimits(basis: Basis): PhaseLimits {
  const centre = pooled(basis.values, basis.sizes)
  const sigma = uSigma(centre)
  const factor = laneyFactor(basis, centre, sigma)
  return sigmaLimits(centre, (size) => sigma(size) * factor, 0)
}

/** Laney's p'. */
export function ppLimits(basis: Basis): PhaseLimits {
  const centre = pooled(basis.values, basis.sizes)
  const sigma = pSigma(centre)
  const factor = laneyFactor(basis, centre, sigma)
  return sigmaLimits(centre, (size) => sigma(size) * factor, 0, 1)
}

const uSigma = (centre: number) => (size: number) => Math.sqrt(centre / size)
const pSigma = (centre: number) => (size: number) => Math.sqrt(Math.max(0, centre * (1 - centre)) / size)

/** Mean moving range of the standardised points over 1.128; 1 when they behave as the plain chart expects. */
function laneyFactor(basis: Basis, centre: number, sigma: (size: number) => number): number {
  const z = basis.values.map((value, i) => {
    const unit = sigma(basis.sizes[i]!)
    return unit === 0 ? 0 : (value - centre) / unit
  })
  return meanRange(successiveRanges(z), basis.screen) / d2OfTwo
}

/** How much wider Laney's limits are than the plain ones; a reason to prefer p' or u'. */
export function overdispersion(basis: Basis, share: boolean): number {
  const centre = pooled(basis.values, basis.sizes)
  return laneyFactor(basis, centre, share ? pSigma(centre) : uSigma(centre))
}

/** Cases between rare events: limits from the mean, the drawn centre is the median, which half the points exceed. */
export function gLimits({ values }: Basis): PhaseLimits {
  const m = mean(values)
  const { limits } = sigmaLimits(m, () => Math.sqrt(m * (m + 1)), 0)
  return { centre: median(values), limits }
}
