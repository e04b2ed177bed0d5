import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecastRolling } from './forecast-rolling.ts'

/** Thirty days of 100 events, of which `bad` were bad on each of the last seven days and `before` on each before. */
const month = (before: number, bad: number) => ({
  bad: Array.from({ length: 30 }, (_, i) => (i < 23 ? before : bad)),
  total: Array.from({ length: 30 }, () => 100),
})

describe('when a rolling budget will be gone', () => {
  test('a pace below the allowed one lasts for ever', () => {
    expect(forecastRolling(month(0.9, 0.9), 0.99)).toMatchObject({ state: 'lasts', buckets: null })
  })

  test('quiet days that leave the window give nothing back', () => {
    // Allowed 30, spent 7 * 2 = 14; 16 left at 2 a day while days without loss fall out.
    const { state, buckets, earliest, latest } = forecastRolling(month(0, 2), 0.99)
    expect(state).toBe('runs_out')
    for (const days of [buckets, earliest, latest]) expect(days).toBeCloseTo(8, 9)
  })

  test('an old incident that leaves the window gives its budget back', () => {
    const series = month(0, 1.1)
    series.bad[0] = 20
    // Spent 27.7 of 30; the first day to come brings 1.1 and frees 20.
    const forecast = forecastRolling(series, 0.99)
    expect(forecast.state).toBe('runs_out')
    expect(forecast.buckets).toBeGreaterThan(19)
  })

  test('is unknown below five buckets, and gone when nothing is left', () => {
    expect(forecastRolling({ bad: [1, 1], total: [9, 9] }, 0.9).state).toBe('unknown')
    expect(forecastRolling(month(2, 2), 0.99)).toMatchObject({ state: 'exhausted', buckets: 0 })
    expect(forecastRolling({ bad: [0, 0, 0, 0, 0], total: [0, 0, 0, 0, 0] }, 0.9).state).toBe('unknown')
    expect(() => forecastRolling(month(1, 1), 1)).toThrow('must lie between 0 and 1')
  })

  test('agrees with walking day by day, and its range holds it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 40 }), (bad) => {
        const total = bad.map(() => 1000)
        const forecast = forecastRolling({ bad, total }, 0.98)
        if (forecast.state === 'unknown' || forecast.state === 'exhausted') return
        const pace = bad.slice(-7).reduce((sum, one) => sum + one, 0) / 7
        const allowed = 20 * bad.length
        const window = [...bad]
        const sums = [bad.reduce((all, one) => all + one, 0)]
        let first: number | null = null
        for (let i = 1; i <= bad.length && first === null; i += 1) {
          window.shift()
          window.push(pace)
          const sum = window.reduce((all, one) => all + one, 0)
          sums.push(sum)
          if (sum >= allowed) first = i
        }
        // Exactly at the edge, rounding decides.
        if (sums.some((sum) => Math.abs(sum - allowed) < 1e-6)) return
        if (first === null) expect(forecast.buckets).toBeNull()
        else expect(Math.ceil(forecast.buckets! - 1e-9)).toBe(first)
        if (forecast.buckets !== null) expect(forecast.earliest!).toBeLessThanOrEqual(forecast.buckets)
      }),
    )
  })
})
