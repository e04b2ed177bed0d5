import type { Basis, PhaseLimits } from './chart-limits.ts'
import { iLimits } from './individuals-limits.ts'

/** Waiting times bunch near zero; this power makes them nearly normal (Nelson 1994). */
const power = 3.6

/** Time between rare events: an individuals chart of t^(1/3.6), drawn in the unit of the times. */
export function tLimits(basis: Basis): PhaseLimits {
  const bent = iLimits({ ...basis, values: basis.values.map((value) => value ** (1 / power)) })
  const back = (value: number) => Math.max(0, value) ** power
  return {
    centre: back(bent.centre),
    limits: (size, k) => {
      const [lower, upper] = bent.limits!(size, k)
      return [back(lower), back(upper)]
    },
  }
}
