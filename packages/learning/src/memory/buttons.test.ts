import { expect, test } from 'vitest'
import { hardSeemsMisread, ratingOfAnswer, remembered } from './buttons.ts'
import type { Rating } from './card-memory.ts'

test('hard means remembered; a quiz answer is good or again', () => {
  expect((['again', 'hard', 'good', 'easy'] as const).map(remembered)).toEqual([false, true, true, true])
  expect([ratingOfAnswer(true), ratingOfAnswer(false)]).toEqual(['good', 'again'])
})

test('hard that is mostly followed by forgetting looks misread, but only after enough of it', () => {
  const forgotten: Rating[][] = Array.from({ length: 20 }, () => ['hard', 'again'])
  expect(hardSeemsMisread(forgotten)).toBe(true)
  expect(hardSeemsMisread(forgotten.slice(0, 19))).toBe(false)
  expect(hardSeemsMisread(Array.from({ length: 30 }, () => ['hard', 'good']))).toBe(false)
})
