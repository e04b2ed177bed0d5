import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemStatistics } from './item-statistics.ts'
import { mockReport, shareInterval } from './mock-report.ts'

test('a report counts by topic and says whether it is passed', () => {
  const answers = [
    { topicId: 'a', right: true },
    { topicId: 'b', right: false },
    { topicId: 'a', right: true },
  ]
  const report = mockReport(answers, 2)
  expect(report).toMatchObject({ right: 2, asked: 3, needed: 2, passed: true })
  expect(report.topics).toMatchObject([
    { topicId: 'a', right: 2, asked: 2 },
    { topicId: 'b', right: 0, asked: 1 },
  ])
})

test('an interval holds its share and narrows with more questions', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (asked, share) => {
        const right = Math.round(asked * share)
        const { low, high } = shareInterval(right, asked)
        expect(low).toBeLessThanOrEqual(right / asked + 1e-12)
        expect(high).toBeGreaterThanOrEqual(right / asked - 1e-12)
        const more = shareInterval(right * 4, asked * 4)
        expect(more.high - more.low).toBeLessThan(high - low)
      },
    ),
  )
  expect(shareInterval(0, 0)).toEqual({ low: 0, high: 1 })
})

/** Forty sittings of ten questions: a learner of rank r answers question q right when r is high enough. */
const sittings = Array.from({ length: 40 }, (_, rank) => ({
  right: Object.fromEntries(
    Array.from({ length: 10 }, (_, question) => {
      if (question === 0) return ['easy', true]
      if (question === 1) return ['hard', rank === 39]
      if (question === 2) return ['turned', rank < 20]
      return [`q${question}`, rank >= question * 4]
    }),
  ),
}))

test('a question that all or none get right, or that good learners miss, should leave', () => {
  const reasons = Object.fromEntries(itemStatistics(sittings).map(({ itemId, retire }) => [itemId, retire]))
  expect(reasons).toMatchObject({
    easy: 'too_easy',
    hard: 'too_hard',
    turned: 'does_not_discriminate',
    q5: null,
  })
})

test('below thirty answers nothing is retired', () => {
  expect(itemStatistics(sittings.slice(0, 29)).every(({ retire }) => retire === null)).toBe(true)
})
