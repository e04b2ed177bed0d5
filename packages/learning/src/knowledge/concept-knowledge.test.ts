import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AnswerResult,
  admitsOf,
  type ConceptAnswer,
  knowledgeOf,
  likelihood,
  posteriorOf,
  priorFor,
} from './concept-knowledge.ts'
import { betaPrior, chanceBelow, mean, quantile } from './grid-posterior.ts'
import { itemDifficulty } from './item-difficulty.ts'

const answer = (conceptId: string, result: AnswerResult): ConceptAnswer => ({
  conceptIds: [conceptId],
  result,
  options: 4,
})
const results = fc.constantFrom<AnswerResult>('right', 'wrong', 'dont_know')
const lists = fc.array(results, { maxLength: 40 })

test('a right answer of four options is likely even for who knows nothing: a quarter', () => {
  expect(likelihood(0, { result: 'right', options: 4 })).toBe(0.25)
  expect(likelihood(1, { result: 'right', options: 4 })).toBeCloseTo(0.25 + 0.75 * 0.95, 12)
  expect(likelihood(0.3, { result: 'dont_know', options: 4 })).toBeCloseTo(0.7, 12)
})

test('who admits not to know guesses less, so a right answer says more', () => {
  const list = (results: AnswerResult[]) => results.map((result) => ({ result, options: 4 }))
  expect(admitsOf(list(['wrong', 'wrong', 'right']))).toBe(0)
  const often = admitsOf(list(['dont_know', 'dont_know', 'dont_know', 'wrong', 'right']))
  expect(often).toBeGreaterThan(0.4)
  expect(likelihood(0, { result: 'right', options: 4 }, often)).toBeLessThan(0.15)
})

test('the prior is Beta(2, 1.2) with nothing known', () => {
  expect(mean(priorFor([]))).toBeCloseTo(2 / 3.2, 3)
})

test('a posterior is a distribution, and its quantiles grow', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const posterior = posteriorOf(
        betaPrior(2, 1.2),
        list.map((result) => ({ result, options: 4 })),
      )
      expect(posterior.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
      expect(quantile(posterior, 0.1)).toBeLessThanOrEqual(quantile(posterior, 0.9))
    }),
  )
})

test('one more right answer never lowers what is known, one more wrong never raises it', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const known = (extra: AnswerResult[]) =>
        knowledgeOf(
          ['a'],
          [...list, ...extra].map((result) => answer('a', result)),
        )[0]!.expected
      expect(known(['right'])).toBeGreaterThanOrEqual(known([]) - 1e-12)
      expect(known(['wrong'])).toBeLessThanOrEqual(known([]) + 1e-12)
      expect(known(['dont_know'])).toBeLessThanOrEqual(known([]) + 1e-12)
    }),
  )
})

test('who is good elsewhere starts better on a new concept', () => {
  const elsewhere = (result: AnswerResult) => Array.from({ length: 12 }, () => answer('b', result))
  const [good] = knowledgeOf(['a'], elsewhere('right'))
  const [poor] = knowledgeOf(['a'], elsewhere('wrong'))
  expect(good!.expected).toBeGreaterThan(poor!.expected + 0.05)
  expect(good!.answers).toBe(0)
})

test('with a half-life newer answers count more', () => {
  const learnt = [...Array(8).fill('wrong'), ...Array(8).fill('right')].map((result) => ({
    result: result as AnswerResult,
    options: 4,
  }))
  const prior = betaPrior(2, 1.2)
  expect(mean(posteriorOf(prior, learnt, { halfLife: 4 }))).toBeGreaterThan(
    mean(posteriorOf(prior, learnt)) + 0.15,
  )
  expect(chanceBelow(posteriorOf(prior, learnt))).toBeGreaterThan(0.5)
})

test('an item counts as calibrated from fifty answers on, and gets harder when good learners miss it', () => {
  const missed = Array.from({ length: 50 }, () => ({ ability: 1, right: false }))
  expect(itemDifficulty(1, missed.slice(0, 49)).calibrated).toBe(false)
  const item = itemDifficulty(1, missed)
  expect(item.calibrated).toBe(true)
  expect(item.difficulty).toBeGreaterThan(1)
})
