import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { calendarWindow, rollingWindow } from './budget-window.ts'
import { burnAlerts, workbookPolicies } from './burn-alerts.ts'
import { burnRateFactor, burnRates } from './burn-rates.ts'
import { errorBudget, rollingBudgets } from './error-budget.ts'
import { forecastExhaustion } from './forecast-exhaustion.ts'
import { timeSlices } from './time-slices.ts'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('an error budget', () => {
  test('of 1,000 requests at 99 %, ten may fail', () => {
    expect(errorBudget({ bad: [3, 2], total: [400, 600] }, 0.99)).toMatchObject({
      bad: 5,
      total: 1000,
      sli: 0.995,
    })
    expect(errorBudget({ bad: [3, 2], total: [400, 600] }, 0.99).consumed).toBeCloseTo(0.5, 12)
  })

  test('nothing happened: nothing is said', () => {
    expect(errorBudget({ bad: [0], total: [0] }, 0.9)).toMatchObject({
      sli: null,
      consumed: null,
      remaining: null,
    })
    expect(timeSlices({ bad: [0], total: [0] }, 0.9)).toMatchObject({
      sli: null,
      ratioSli: null,
      emptySlices: 1,
    })
    expect(burnRates({ bad: [0, 1], total: [0, 10] }, 0.9, 1)[0]).toBeNull()
  })

  test('a rolling window of the whole series is the whole budget', () => {
    const bucket = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 90 }))
    fc.assert(
      fc.property(fc.array(bucket, { minLength: 1 }), (buckets) => {
        const series = { bad: buckets.map(([bad]) => bad), total: buckets.map(([, total]) => total) }
        const rolling = rollingBudgets(series, 0.95, buckets.length)
        expect(rolling.at(-1)).toEqual(errorBudget(series, 0.95))
        expect(rolling.slice(0, -1).every((window) => window === null)).toBe(true)
      }),
    )
  })

  test.each([
    [{ bad: [1, 3], total: [2, 2] }, 0.9, 'bad_count', 1],
    [{ bad: [-1], total: [2] }, 0.9, 'bad_count', 0],
    [{ bad: [1], total: [2, 2] }, 0.9, 'bad_shape', null],
    [{ bad: [1], total: [2] }, 1, 'bad_target', null],
    [{ bad: [1], total: [2] }, 99.9, 'bad_target', null],
  ])('%j at %d is refused as %s', (series, target, code, position) => {
    expect(() => errorBudget(series, target)).toThrow(expect.objectContaining({ code, position }))
  })
})

describe('burn alerts', () => {
  test('both windows must burn: the long one alone keeps quiet once it is over', () => {
    const bad = [...times(24, 0), ...times(6, 50), ...times(24, 0)]
    const total = times(bad.length, 1000)
    const [quick] = burnAlerts(
      { bad, total },
      { target: 0.999, bucketMinutes: 5, periodDays: 30, policies: workbookPolicies.slice(0, 1) },
    )
    expect(quick?.factor).toBeCloseTo(14.4, 12)
    // The hour passes 1.44 % with the fourth bad bucket (4 × 50 of 12,000); the short window ends with the last.
    expect(quick?.firing).toEqual([[27, 29]])
  })

  test('windows must be whole buckets', () => {
    expect(() =>
      burnAlerts({ bad: [0], total: [1] }, { target: 0.9, bucketMinutes: 7, periodDays: 28 }),
    ).toThrow(expect.objectContaining({ code: 'bad_option' }))
  })

  test('the factor spends its share of the period in the long window', () => {
    expect(burnRateFactor(0.02, 30, 60)).toBeCloseTo(14.4, 12)
    expect(burnRateFactor(1, 30, 30 * 24 * 60)).toBe(1)
  })
})

describe('windows on the calendar', () => {
  test.each([
    ['week', '2026-11-23', 1, '2026-11-23', '2026-11-30'],
    ['week', '2026-11-22', 1, '2026-11-16', '2026-11-23'],
    ['month', '2024-02-29', 1, '2024-02-01', '2024-03-01'],
    ['quarter', '2026-11-23', 1, '2026-10-01', '2027-01-01'],
    ['year', '2026-11-23', 1, '2026-01-01', '2027-01-01'],
    ['year', '2026-03-31', 4, '2025-04-01', '2026-04-01'],
    ['quarter', '2026-03-31', 4, '2026-01-01', '2026-04-01'],
    ['quarter', '2026-01-15', 2, '2025-11-01', '2026-02-01'],
  ] as const)('%s around %s, years from month %d', (unit, on, firstMonth, from, until) => {
    expect(calendarWindow(unit, on, firstMonth)).toMatchObject({ from, until })
  })

  test('a rolling window ends with its day', () => {
    expect(rollingWindow(28, '2026-03-01')).toEqual({ from: '2026-02-02', until: '2026-03-02', days: 28 })
  })

  test.each(['2026-02-30', '1.3.2026', '', '2026-3-1'])('"%s" is no date', (on) => {
    expect(() => rollingWindow(7, on)).toThrow(expect.objectContaining({ code: 'bad_option' }))
  })

  test('windows and months that do not exist', () => {
    expect(() => rollingWindow(0, '2026-03-01')).toThrow('0 days')
    expect(() => calendarWindow('year', '2026-03-01', 13)).toThrow('month 13')
  })
})

describe('the forecast of exhaustion', () => {
  test('a steady pace has a sharp end', () => {
    // 30 buckets of 100 at 90 % allow 300 bad; 15 a bucket are gone after 20.
    const forecast = forecastExhaustion({ bad: times(10, 15), total: times(10, 100) }, 0.9, 20)
    expect(forecast.state).toBe('runs_out')
    for (const buckets of [forecast.buckets, forecast.earliest, forecast.latest])
      expect(buckets).toBeCloseTo(10, 9)
    expect(forecast.remaining).toBeCloseTo(0.5, 12)
  })

  test('an uneven pace has a range around its mean', () => {
    const bad = [10, 20, 15, 12, 18, 15, 14, 16, 11, 19]
    const { earliest, buckets, latest } = forecastExhaustion({ bad, total: times(10, 100) }, 0.9, 20)
    expect(earliest!).toBeLessThan(buckets!)
    expect(latest!).toBeGreaterThan(buckets!)
  })

  test('nine in ten ranges and more hold the bucket in which the budget really ends', () => {
    const random = seededRandom(20261128)
    const uneven = () => 8 * random() ** 2
    let held = 0
    const rounds = 1000
    for (let round = 0; round < rounds; round++) {
      const bad = Array.from({ length: 20 }, () => uneven())
      // 40 buckets of 100 at a target that leaves twelve more buckets' worth of the true pace.
      const left = 12 * (8 / 3)
      const target = 1 - (bad.reduce((sum, value) => sum + value, 0) + left) / 4000
      const { earliest, latest } = forecastExhaustion({ bad, total: times(20, 100) }, target, 20)
      let [ends, sum] = [0, 0]
      while (sum < left) {
        sum += uneven()
        ends++
      }
      if ((earliest ?? 20) <= ends && (latest ?? Number.POSITIVE_INFINITY) >= ends - 1) held++
    }
    expect(held / rounds).toBeGreaterThan(0.92)
  })

  test('a number of buckets that is none is refused', () => {
    for (const bucketsLeft of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => forecastExhaustion({ bad: times(9, 1), total: times(9, 50) }, 0.9, bucketsLeft)).toThrow(
        expect.objectContaining({ code: 'bad_option' }),
      )
  })

  test('states without an end', () => {
    const of = (bad: number, n = 10) =>
      forecastExhaustion({ bad: times(n, bad), total: times(n, 100) }, 0.9, 20)
    expect(of(2)).toMatchObject({ state: 'lasts', buckets: null })
    expect(of(50)).toMatchObject({ state: 'exhausted', buckets: 0 })
    expect(of(5, 3)).toMatchObject({ state: 'unknown', remaining: null })
    expect(forecastExhaustion({ bad: times(9, 0), total: times(9, 0) }, 0.9, 20)).toMatchObject({
      state: 'unknown',
    })
  })
})
