import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysUntilRecall, intervalDays, recallProbability } from './forgetting-curve.ts'

const stability = fc.double({ min: 0.01, max: 5000, noNaN: true })
const decay = fc.double({ min: 0.1, max: 0.8, noNaN: true })

test('recall is 90 % when as many days have gone by as the memory is stable', () => {
  fc.assert(
    fc.property(stability, decay, (days, d) => {
      expect(recallProbability(days, days, d)).toBeCloseTo(0.9, 9)
    }),
  )
})

test('recall only falls with time', () => {
  const days = fc.double({ min: 0, max: 10_000, noNaN: true })
  fc.assert(
    fc.property(stability, decay, days, days, (s, d, a, b) => {
      const [sooner, later] = a < b ? [a, b] : [b, a]
      expect(recallProbability(later, s, d)).toBeLessThanOrEqual(recallProbability(sooner, s, d))
    }),
  )
})

test('interval and curve are each other turned round', () => {
  const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true })
  fc.assert(
    fc.property(stability, decay, retention, (s, d, r) => {
      expect(recallProbability(daysUntilRecall(s, r, d), s, d)).toBeCloseTo(r, 6)
    }),
  )
})

test('a scheduled interval is at least a day and never above the longest', () => {
  expect(intervalDays(0.1, 0.9)).toBe(1)
  expect(intervalDays(0.1, 0.7)).toBe(1)
  expect(intervalDays(400, 0.9, 30)).toBe(30)
})
