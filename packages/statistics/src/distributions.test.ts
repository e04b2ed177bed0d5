import { describe, expect, test } from 'vitest'
import { normalTwoSidedP, tQuantile } from './distributions.ts'

describe('distributions', () => {
  // Printed tables of Student's distribution.
  test.each([
    [0.975, 2, 4.302653],
    [0.975, 4, 2.776445],
    [0.975, 10, 2.228139],
    [0.995, 12, 3.05454],
    [0.8, 30, 0.853767],
    [0.975, 120, 1.97993],
  ])('t(%d, %d) is %d', (p, df, value) => {
    expect(tQuantile(p, df)).toBeCloseTo(value, 6)
  })

  test('between whole degrees of freedom it falls steadily', () => {
    const values = Array.from({ length: 400 }, (_, i) => tQuantile(0.975, 2 + i / 4))
    expect(values.every((value, i) => i === 0 || value < values[i - 1]!)).toBe(true)
  })

  test('a normal statistic of 1.96 has a two-sided p of 0.05', () => {
    expect(normalTwoSidedP(1.959963984540054)).toBeCloseTo(0.05, 12)
    expect(normalTwoSidedP(0)).toBe(1)
    expect(normalTwoSidedP(-40)).toBeLessThan(1e-100)
  })
})
