import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnswerResult, knowledgeOf } from '../knowledge/concept-knowledge.ts'
import { baseRateScore, brierScore, reliabilityTable } from './forecast-score.ts'
import { chanceToPass, scoreDistribution } from './poisson-binomial.ts'
import { readiness } from './readiness.ts'

const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 })

test('a distribution of scores sums to one and has the mean of its chances', () => {
  fc.assert(
    fc.property(chances, (list) => {
      const distribution = scoreDistribution(list)
      expect(distribution.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9)
      const mean = distribution.reduce((sum, chance, right) => sum + chance * right, 0)
      expect(mean).toBeCloseTo(
        list.reduce((sum, chance) => sum + chance, 0),
        9,
      )
    }),
  )
})

test('40 questions at 65 % each are passed at 26 in 57 of 100 cases', () => {
  expect(chanceToPass(Array(40).fill(0.65), 26)).toBeCloseTo(0.57, 2)
  expect(chanceToPass(Array(40).fill(0.8), 26)).toBeCloseTo(0.99, 2)
})

const slots = Array.from({ length: 40 }, (_, index) => ({
  topicId: index < 20 ? 'x' : 'y',
  conceptIds: [index < 20 ? 'a' : 'b'],
}))
const ask = (results: AnswerResult[], recall = 1) =>
  readiness({
    slots,
    needed: 26,
    knowledge: knowledgeOf(
      ['a', 'b'],
      results.map((result, index) => ({ conceptIds: [index % 2 === 0 ? 'a' : 'b'], result, options: 4 })),
    ),
    recallOnExamDay: { a: recall, b: recall },
    answersByTopic: { x: results.length / 2, y: results.length / 2 },
    seed: 'learner',
  })
const many = (rights: number) =>
  Array.from({ length: 60 }, (_, i) => (i < rights ? 'right' : 'wrong') as AnswerResult)

test('too little evidence says what is missing instead of a number', () => {
  expect(ask(many(60).slice(0, 4))).toEqual({
    known: false,
    missing: {
      answers: 56,
      topics: [
        { topicId: 'x', answers: 1 },
        { topicId: 'y', answers: 1 },
      ],
    },
  })
})

test('more right answers and fresher cards make readier; the range holds the forecast', () => {
  const [poor, good, faded] = [ask(many(35)), ask(many(57)), ask(many(57), 0.5)]
  if (!poor.known || !good.known || !faded.known) throw new Error('sixty answers are enough')
  expect(good.chance).toBeGreaterThan(0.9)
  expect(poor.chance).toBeLessThan(0.6)
  expect(faded.chance).toBeLessThan(good.chance)
  for (const { low, chance, high } of [poor, good]) {
    expect(low).toBeLessThanOrEqual(chance)
    expect(high).toBeGreaterThanOrEqual(chance)
  }
  expect(ask(many(57))).toEqual(good)
})

test('a perfect forecast scores 0, a coin a quarter; the table counts every forecast once', () => {
  const certain = [
    { chance: 1, happened: true },
    { chance: 0, happened: false },
  ]
  expect(brierScore(certain)).toBe(0)
  expect(baseRateScore(certain)).toBe(0.25)
  expect(brierScore([])).toBeNull()
  expect(brierScore(certain.map(({ happened }) => ({ chance: 0.5, happened })))).toBe(0.25)
  const table = reliabilityTable([...certain, { chance: 0.95, happened: false }])
  expect(table.map(({ forecasts, happened }) => [forecasts, happened])).toEqual([
    [1, 0],
    [2, 0.5],
  ])
})
