export interface LogTails {
  /** ln F(t), the share below t. */
  readonly below: number
  /** ln F(-t), the share above t. */
  readonly above: number
}

/**
 * Logarithms of both tails of Student's distribution, for `df` of 1 or more. In logarithms, because the evidence
 * against a side can be smaller than the smallest double. The tail is half of the incomplete beta ratio
 * I_x(df/2, 1/2) at x = df/(df+t²), by its continued fraction (DLMF 8.17.22).
 */
export function logTTails(df: number): (t: number) => LogTails {
  const a = df / 2
  const logConstant = logGammaRatio(a) - 0.5 * Math.log(Math.PI)
  return (t) => {
    if (t === 0) return { below: -Math.LN2, above: -Math.LN2 }
    const ratio = (t * t) / df
    const y = ratio / (1 + ratio)
    // ln of x^a (1-x)^(1/2) / B(a, 1/2)
    const logFront = -a * Math.log1p(ratio) + 0.5 * Math.log(y) + logConstant
    let farTail: number
    let nearTail: number
    if (1 - y < (a + 1) / (a + 2.5)) {
      farTail = logFront - Math.log(2 * a) + Math.log(betaFraction(a, 0.5, 1 - y))
      nearTail = Math.log1p(-Math.exp(farTail))
    } else {
      const half = Math.exp(logFront) * betaFraction(0.5, a, y)
      farTail = Math.log(0.5 - half)
      nearTail = Math.log(0.5 + half)
    }
    return t > 0 ? { below: nearTail, above: farTail } : { below: farTail, above: nearTail }
  }
}

/** ln Γ(a + 1/2) - ln Γ(a): the series in 1/a, started where eight terms are exact to the last digit. */
function logGammaRatio(a: number): number {
  let product = 1
  let x = a
  for (; x < 20; x++) product *= x / (x + 0.5)
  const w = 1 / (x * x)
  const series = (-1 / 8 + w * (1 / 192 + w * (-1 / 640 + (w * 17) / 14336))) / x
  return 0.5 * Math.log(x) + series + Math.log(product)
}

/** The continued fraction of the incomplete beta function, by Lentz's method; x left of the bulk. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1
  let d = 1 / (1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    const factor = d * c
    value *= factor
    if (Math.abs(factor - 1) < 1e-15) break
  }
  return value
}
