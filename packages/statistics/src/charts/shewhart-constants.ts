import gammaln from '@stdlib/math-base-special-gammaln'
import { normalShareBelow } from '../distributions.ts'

/** Mean standard deviation of n normal values, in units of the true one. n is 2 or more. */
export function c4(n: number): number {
  // The difference of two logarithms loses digits where both are large; its series is exact there.
  if (n > 400) return 1 - 1 / (4 * n) - 7 / (32 * n ** 2) - 19 / (128 * n ** 3)
  return Math.sqrt(2 / (n - 1)) * Math.exp(gammaln(n / 2) - gammaln((n - 1) / 2))
}

/** Mean range of n standard normal values: the integral of 1 - Φⁿ - (1 - Φ)ⁿ. n is 2 or more. */
export function d2(n: number): number {
  const step = 0.05
  let sum = 0
  for (let x = -9; x <= 9; x += step) {
    sum += 1 - normalShareBelow(x) ** n - normalShareBelow(-x) ** n
  }
  return sum * step
}

export interface ShewhartConstants {
  readonly c4: number
  readonly d2: number
  readonly a3: number
  readonly b3: number
  readonly b4: number
  readonly e2: number
}

/** The usual constants for subgroups of n values (Montgomery, appendix; fixtures `charts`, shewhart-constants). */
export function shewhartConstants(n: number): ShewhartConstants {
  const c = c4(n)
  const spread = (3 * Math.sqrt(1 - c * c)) / c
  const range = d2(n)
  return {
    c4: c,
    d2: range,
    a3: 3 / (c * Math.sqrt(n)),
    b3: Math.max(0, 1 - spread),
    b4: 1 + spread,
    e2: 3 / range,
  }
}
