import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceAfterOneMock } from './after-one-mock.ts'

const next = { questions: 40, needed: 26 }

test('one mock of 26 is hardly better than a coin for the next, one of 32 is', () => {
  const after = [26, 28, 30, 32].map((right) =>
    Math.round(100 * chanceAfterOneMock({ right, asked: 40 }, next)),
  )
  expect(after[0]).toBeGreaterThanOrEqual(49)
  expect(after[0]).toBeLessThanOrEqual(57)
  expect(after[3]).toBeGreaterThan(90)
})

test('more right answers are never a worse sign, and nothing to pass is always passed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 39 }), (right) => {
      const chance = chanceAfterOneMock({ right, asked: 40 }, next)
      expect(chanceAfterOneMock({ right: right + 1, asked: 40 }, next)).toBeGreaterThanOrEqual(chance)
      expect(chanceAfterOneMock({ right, asked: 40 }, { questions: 40, needed: 0 })).toBeCloseTo(1, 9)
    }),
  )
})
