import tCdf from '@stdlib/stats-base-dists-t-cdf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { logTTails } from './log-t-tails.ts'

describe("logarithms of the tails of Student's distribution", () => {
  test('agree with the distribution function wherever that can be told apart from zero', () => {
    const t = fc.double({ min: -60, max: 60, noNaN: true })
    const df = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 400, max: 8000 }))
    fc.assert(
      fc.property(t, df, (value, freedom) => {
        // Nearer to zero the distribution function rounds the square of t away, and is the one that errs.
        fc.pre(value === 0 || Math.abs(value) > 0.1)
        const { below, above } = logTTails(freedom)(value)
        expect(Math.exp(below)).toBeCloseTo(tCdf(value, freedom), 11)
        expect(Math.exp(above)).toBeCloseTo(tCdf(-value, freedom), 11)
        const tail = tCdf(-Math.abs(value), freedom)
        if (tail > 1e-250) expect(Math.min(below, above)).toBeCloseTo(Math.log(tail), 8)
      }),
    )
  })

  test('of one degree of freedom are those of Cauchy', () => {
    expect(logTTails(1)(1).above).toBeCloseTo(Math.log(0.25), 13)
    expect(logTTails(1)(-1e8).below).toBeCloseTo(Math.log(1e-8 / Math.PI), 12)
  })

  test('of zero are one half each', () => {
    expect(logTTails(12)(0)).toEqual({ below: -Math.LN2, above: -Math.LN2 })
  })

  test('stay finite where the tail itself is smaller than any number', () => {
    // Far out the tail falls like t to the power -df.
    const near = logTTails(50)(1e20).above
    const far = logTTails(50)(1e21).above
    expect(near).toBeLessThan(-2000)
    expect(near - far).toBeCloseTo(50 * Math.LN10, 6)
    expect(logTTails(8000)(6000).below).toBeCloseTo(0, 15)
  })
})
