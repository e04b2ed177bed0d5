import { expect, test } from 'vitest'
import { shapes, simulateShape } from './other-shapes.ts'
import { randomFrom } from './random.ts'
import { shapesTable } from './tables.ts'

const lengths = { before: 24, after: 12 }

test('every shape draws finite series of the right length, with good upwards', () => {
  for (const shape of shapes) {
    const step = Math.max(...shape.steps)
    const random = randomFrom(5)
    const sums = { before: 0, after: 0 }
    for (let i = 0; i < 200; i++) {
      const values = shape.draw(random, lengths, step)
      expect(values).toHaveLength(36)
      expect(values.every(Number.isFinite)).toBe(true)
      for (const [t, value] of values.entries())
        sums[t < 24 ? 'before' : 'after'] += value / (t < 24 ? 24 : 12)
    }
    expect(sums.after, shape.name).toBeGreaterThan(sums.before)
  }
})

test('counts are repeatable and printed per step, with nothing where a step means nothing', () => {
  const drift = shapes.find(({ name }) => name.startsWith('drift of 2'))!
  const counts = simulateShape(drift, lengths, 10, 3)
  expect(counts).toEqual(simulateShape(drift, lengths, 10, 3))
  expect(counts.improved.map(({ step }) => step)).toEqual([0])
  expect(shapesTable([counts])).toMatch(/\| 24\/12 \| \S+ → \S+ \| {2}\| {2}\|$/)
})
