import { expect, test } from 'vitest'
import type { Blueprint, Question } from '../content/index.ts'
import { drawMock } from './draw-mock.ts'
import { mockOverlap } from './mock-overlap.ts'

const option = { text: 'x', right: false, why: 'x', misconception: 'x' }
const question = (group: string, bloom: 1 | 2, index: number, use: Question['use'] = 'bank'): Question => ({
  ...{ id: `${group}-${bloom}-${index}-${use}`, version: 1, group, concepts: [group], bloom, use },
  ...{ style: 'standard', stem: 'x', statements: null },
  options: [
    { ...option, letter: 'A', right: true, misconception: null },
    { ...option, letter: 'B' },
    { ...option, letter: 'C' },
    { ...option, letter: 'D' },
  ],
  reading: { version: 1, on: '2026-11-23', answered: 'A', note: 'x' },
})
const bank = (each: number) =>
  Array.from({ length: each }, (_, index) => [
    question('one', 1, index),
    question('one', 2, index),
    question('two', 2, index),
    question('two', 2, index, 'quiz'),
  ]).flat()

const slot = { style: 'standard' as const }
const blueprint: Blueprint = {
  ...{ id: 'plan', version: 1, title: 'Plan', intro: 'Intro', questions: 6, minutes: 10 },
  ...{ minutesInForeignLanguage: 12, pass: 4, negativeMarking: false, closedBook: true },
  slots: [
    { ...slot, group: 'one', bloom: 1, questions: 1 },
    { ...slot, group: 'one', bloom: 2, questions: 2 },
    { ...slot, group: 'two', bloom: 2, questions: 3 },
  ],
}

test('fills each slot exactly, never from a quiz', () => {
  const { itemIds, short } = drawMock(blueprint, bank(4), new Set(), 'seed')
  const cells = itemIds.map((id) => id.replace(/-\d+-(bank|quiz)$/, ' $1')).sort()
  expect(cells).toEqual(['one-1 bank', 'one-2 bank', 'one-2 bank', 'two-2 bank', 'two-2 bank', 'two-2 bank'])
  expect(short).toEqual([])
})

test('leaves out what is retired, and says which slot came out short', () => {
  const retired = new Set(['one-1-0-bank'])
  const { itemIds, short } = drawMock(
    blueprint,
    bank(3).filter(({ id }) => !/^one-1-[12]/.test(id)),
    new Set(),
    's',
    retired,
  )
  expect(itemIds).toHaveLength(5)
  expect(short).toEqual([{ topicId: 'one 1 standard', wanted: 1, got: 0 }])
})

test('three times the stock keeps three mocks apart; less does not', () => {
  const ample = mockOverlap(blueprint, bank(9), 20, 'seed')
  expect(ample).toMatchObject({ pairs: 60, mean: 0, most: 0, short: 0 })
  // 1/9 + 4/9 + 9/9 questions are expected of two papers that know nothing of each other.
  expect(ample.strangersMean).toBeGreaterThan(0.8)
  expect(ample.strangersMean).toBeLessThan(2.4)
  const scarce = mockOverlap(blueprint, bank(3), 20, 'seed')
  expect(scarce.most).toBeGreaterThan(0)
  expect(scarce.pairs).toBe(60)
})
