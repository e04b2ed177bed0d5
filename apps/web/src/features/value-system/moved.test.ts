import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved } from './moved.ts'

test('moves one item and keeps the others in their order', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
})

test('any row of moves keeps every step once, and each move can be taken back', () => {
  const moves = fc.array(fc.tuple(fc.nat(6), fc.constantFrom(-1, 1)), { maxLength: 30 })
  fc.assert(
    fc.property(moves, (all) => {
      let steps = ['a', 'b', 'c', 'd', 'e']
      for (const [index, by] of all) {
        const next = moved(steps, index, by)
        expect([...next].sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
        if (next.join() !== steps.join()) expect(moved(next, index + by, -by)).toEqual(steps)
        steps = next
      }
    }),
  )
})
