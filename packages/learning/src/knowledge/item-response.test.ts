import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceRight, estimateAbility, information, mostInformative } from './item-response.ts'
import { traceKnowledge } from './knowledge-tracing.ts'

const items = fc.record({
  discrimination: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
  guessing: fc.double({ min: 0, max: 0.35, noNaN: true }),
})

test('nobody falls below guessing, and who is able does better', () => {
  fc.assert(
    fc.property(items, fc.double({ min: -4, max: 4, noNaN: true }), (item, ability) => {
      expect(chanceRight(item, ability)).toBeGreaterThan(item.guessing)
      expect(chanceRight(item, ability + 0.5)).toBeGreaterThan(chanceRight(item, ability))
      expect(information(item, ability)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('without answers the estimate is the prior; with each it grows surer on average', () => {
  expect(estimateAbility([]).ability).toBeCloseTo(0, 9)
  expect(estimateAbility([]).deviation).toBeCloseTo(1, 3)
  const item = { discrimination: 1.2, difficulty: 0, guessing: 0.25 }
  const many = Array.from({ length: 20 }, (_, index) => ({ item, right: index % 3 !== 0 }))
  expect(estimateAbility(many).deviation).toBeLessThan(0.7)
})

test('the most informative item is asked next, once', () => {
  const easy = { discrimination: 1, difficulty: -2, guessing: 0.25 }
  const fitting = { discrimination: 1, difficulty: 0, guessing: 0.25 }
  expect(mostInformative([easy, fitting], new Set(), 0)).toBe(fitting)
  expect(mostInformative([easy, fitting], new Set([fitting]), 0)).toBe(easy)
  expect(mostInformative([easy], new Set([easy]), 0)).toBeNull()
})

test('tracing stays a probability and learns from right answers', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (answers) => {
      const traced = traceKnowledge(answers, { initial: 0.3, learn: 0.15, slip: 0.05, guess: 0.25 })
      for (const step of traced) {
        expect(step.known).toBeGreaterThanOrEqual(0)
        expect(step.knownAfterLearning).toBeLessThanOrEqual(1)
        expect(step.knownAfterLearning).toBeGreaterThanOrEqual(step.known)
      }
    }),
  )
})
