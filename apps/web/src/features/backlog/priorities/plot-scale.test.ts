import type { Estimates } from '@ratchet/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved, plotScale } from './plot-scale.ts'

const amount = fc.double({ min: 0.05, max: 1e6, noNaN: true })
const point = fc.record({ id: fc.string(), sentence: fc.string(), days: amount, points: amount })
const estimates: Estimates = {
  value: { low: 4, high: 8, unit: 'points', whose: '' },
  effort: { lowDays: 2, highDays: 4 },
  risk: null,
  urgency: null,
  confidencePercent: null,
  source: null,
}

it('every point lies inside, and a way in pixels is the factor between its ends', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (points) => {
      const scale = plotScale(points, 600, 400)
      for (const { days, points: value } of points) {
        expect(scale.x(days)).toBeGreaterThanOrEqual(0)
        expect(scale.x(days)).toBeLessThanOrEqual(600)
        expect(scale.y(value)).toBeGreaterThanOrEqual(0)
        expect(scale.y(value)).toBeLessThanOrEqual(400)
        expect(scale.factorX(scale.x(days * 2) - scale.x(days))).toBeCloseTo(2, 6)
        expect(scale.factorY(scale.y(value * 2) - scale.y(value))).toBeCloseTo(2, 6)
      }
    }),
  )
})

it('moving keeps ranges in order and rounds them as people would say them', () => {
  expect(moved(estimates, 1.5, 2)).toMatchObject({
    value: { low: 8, high: 16 },
    effort: { lowDays: 3, highDays: 6 },
  })
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (factor) => {
      const { value, effort } = moved(estimates, factor, factor)
      expect((value?.low ?? 0) <= (value?.high ?? 0)).toBe(true)
      expect((effort?.lowDays ?? 0) > 0 && (effort?.lowDays ?? 0) <= (effort?.highDays ?? 0)).toBe(true)
    }),
  )
})
