import type { Random } from './random.ts'

/**
 * A stationary series with standard deviation 1 in which a share `carryOver` of each point lives on in the next:
 * x_t = φ x_(t-1) + √(1-φ²) noise.
 */
export function autoregressive(random: Random, carryOver: number, length: number): number[] {
  const fresh = Math.sqrt(1 - carryOver * carryOver)
  const values = [random.normal()]
  while (values.length < length) values.push(carryOver * values.at(-1)! + fresh * random.normal())
  return values
}
