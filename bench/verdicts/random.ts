/** Seeded random numbers, so that every table can be printed again digit for digit. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly uniform: () => number
  /** Standard normal. */
  readonly normal: () => number
  /** Whole number in 0 … below - 1. */
  readonly below: (below: number) => number
}

/** xoshiro128** (Blackman & Vigna 2018), its state filled from the seed by splitmix32. */
export function randomFrom(seed: number): Random {
  let filler = seed >>> 0
  const fill = () => {
    filler = (filler + 0x9e3779b9) >>> 0
    let z = filler
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let [a, b, c, d] = [fill(), fill(), fill(), fill()]
  const turn = (x: number, by: number) => ((x << by) | (x >>> (32 - by))) >>> 0
  const next = () => {
    const result = Math.imul(turn(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = turn(d, 11)
    return result
  }
  const uniform = () => (next() >>> 5) / 2 ** 27
  let spare: number | null = null
  const normal = () => {
    if (spare !== null) {
      const kept = spare
      spare = null
      return kept
    }
    // Box and Muller; 1 - u keeps the logarithm away from zero.
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()))
    const angle = 2 * Math.PI * uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
  return { uniform, normal, below: (below) => Math.floor(uniform() * below) }
}
