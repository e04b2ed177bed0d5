import { expect, test } from 'vitest'
import { decideWithoutVariation, hasNoVariation } from './decide-without-variation.ts'

const phases = (before: number[], after: number[]) => ({
  before: { values: before, positions: before.map((_, i) => i) },
  after: { values: after, positions: after.map((_, i) => i + before.length) },
})

test.each([1e-6, 1, 1e6, 1e150])(
  'constant phases about %s have no variation, however large they are',
  (unit) => {
    const constant = phases(Array(8).fill(3 * unit), Array(8).fill(2 * unit))
    expect(hasNoVariation(constant)).toBe(true)
    expect(decideWithoutVariation(constant)).toBe('worse')
    expect(decideWithoutVariation(phases(Array(8).fill(2 * unit), Array(8).fill(3 * unit)))).toBe('improved')
    const dust = phases(Array(8).fill(3 * unit), Array(8).fill(3 * unit * (1 + 1e-14)))
    expect(hasNoVariation(dust)).toBe(true)
    expect(decideWithoutVariation(dust)).toBe('no_signal')
    // A millionth of the level is variation, on either side, and so is a single point of 16.
    const step = Array.from({ length: 8 }, (_, i) => 3 * unit * (1 + (i % 2) * 1e-6))
    expect(hasNoVariation(phases(step, Array(8).fill(3 * unit)))).toBe(false)
    expect(hasNoVariation(phases(Array(8).fill(3 * unit), step))).toBe(false)
  },
)

test('zeros throughout are no change', () => {
  const zeros = phases(Array(8).fill(0), Array(6).fill(0))
  expect(hasNoVariation(zeros)).toBe(true)
  expect(decideWithoutVariation(zeros)).toBe('no_signal')
})
