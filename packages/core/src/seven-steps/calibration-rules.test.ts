import type { ForecastCase } from '@ratchet/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrate, enoughForecasts, forecastRatio } from './calibration-rules.ts'

const forecast = (ratio: number, within = false, judgedOn = '2026-05-18'): ForecastCase => ({
  improvementId: 'a',
  sentence: 'Fewer tickets',
  metricName: 'Tickets',
  unit: '',
  judgedOn,
  baseline: 80,
  expected: 40,
  actual: 80 - 40 * ratio,
  ratio,
  within,
})

describe('forecastRatio', () => {
  it.each([
    [80, 40, 40, 1],
    [80, 40, 60, 0.5],
    [80, 40, 80, 0],
    [80, 40, 100, -0.5],
    [50, 90, 110, 1.5],
  ])('from %d, expected %d, came %d: %d', (baseline, expected, actual, ratio) => {
    expect(forecastRatio(baseline, expected, actual)).toBe(ratio)
  })
  it('compares with nothing where no change was expected', () => {
    expect(forecastRatio(80, 80, 40)).toBeNull()
  })
})

describe('calibrate', () => {
  it('says nothing of a spread while cases are few', () => {
    expect(calibrate([])).toMatchObject({ standing: 'none', median: null, low: null, high: null })
    expect(calibrate([forecast(0.5), forecast(2)])).toMatchObject({
      standing: 'few',
      median: null,
      low: null,
    })
  })
  it('tells the median and the middle half once there are enough', () => {
    const cases = [0.2, 1.2, 0.6, 0.8, 1].map((ratio, index) => forecast(ratio, index > 2))
    expect(calibrate(cases)).toMatchObject({ standing: 'enough', median: 0.8, low: 0.6, high: 1, within: 2 })
  })
  it('keeps its spread in order and within the ratios, newest case first', () => {
    const ratio = fc.float({ min: -5, max: 5, noNaN: true })
    const day = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01')
    fc.assert(
      fc.property(fc.array(fc.tuple(ratio, day), { minLength: enoughForecasts, maxLength: 40 }), (given) => {
        const { low, median, high, cases } = calibrate(given.map(([one, on]) => forecast(one, false, on)))
        const ratios = given.map(([one]) => one)
        expect(low).toBeGreaterThanOrEqual(Math.min(...ratios))
        expect(median).toBeGreaterThanOrEqual(low ?? Infinity)
        expect(high).toBeGreaterThanOrEqual(median ?? Infinity)
        expect(high).toBeLessThanOrEqual(Math.max(...ratios))
        const days = cases.map(({ judgedOn }) => judgedOn)
        expect(days).toEqual([...days].sort().reverse())
      }),
    )
  })
})
