import { expect, test } from 'vitest'
import { isKept } from './kept.ts'

const phases = (before: number[], after: number[]) => ({
  before: { values: before, positions: before.map((_, i) => i) },
  after: { values: after, positions: after.map((_, i) => i + before.length) },
})
const flat = Array(8).fill(0)

test('a gain is kept when the last third, three points at least, holds two fifths of it', () => {
  // Nine points, mean 5: the last three hold 2 of it, which is two fifths exactly.
  expect(isKept(phases(flat, [6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 2, 2, 2]), 1)).toBe(true)
  expect(isKept(phases(flat, [6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 1.9, 2, 2]), 1)).toBe(false)
  // Six points: two would be a third, but three are looked at.
  expect(isKept(phases(flat, [5, 5, 5, 9, 0, 0]), 1)).toBe(true)
  // Twelve points: a third is four, not three.
  expect(isKept(phases(flat, [5, 5, 5, 5, 5, 5, 5, 5, 9, 0, 0, 0]), 1)).toBe(true)
})

test('no change, and a change to the other side, are never kept', () => {
  expect(isKept(phases(flat, Array(9).fill(0)), 1)).toBe(false)
  expect(isKept(phases(flat, Array(9).fill(4)), -1)).toBe(false)
  expect(isKept(phases(flat, Array(9).fill(-4)), -1)).toBe(true)
  // The tail lies on the side of a change that the whole does not show.
  expect(isKept(phases(flat, [-9, -9, -9, -9, -9, -9, 1, 1, 1]), 1)).toBe(false)
})
