import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCircle } from './circle-rules.ts'

test('tells the whole way round', () => {
  const next: Record<string, string[]> = { a: ['b', 'x'], b: ['c'], c: ['a'], x: [] }
  expect(findCircle('a', (id) => next[id] ?? [])).toEqual(['a', 'b', 'c', 'a'])
  expect(findCircle('x', (id) => next[id] ?? [])).toBeNull()
  expect(findCircle('a', (id) => (id === 'a' ? ['a'] : []))).toEqual(['a', 'a'])
})

test('a circle that does not go through the node is not the node’s', () => {
  const next: Record<string, string[]> = { a: ['b'], b: ['c'], c: ['b'] }
  expect(findCircle('a', (id) => next[id] ?? [])).toBeNull()
})

test('any row of arrows that it allows leaves a graph that can be put in order', () => {
  const size = 7
  const arrow = fc.tuple(fc.nat(size - 1), fc.nat(size - 1))
  fc.assert(
    fc.property(fc.array(arrow, { maxLength: 60 }), (arrows) => {
      const out = Array.from({ length: size }, () => new Set<string>())
      for (const [from, to] of arrows) {
        out[from]?.add(String(to))
        if (findCircle(String(from), (id) => [...(out[Number(id)] ?? [])])) out[from]?.delete(String(to))
      }
      // Taking away whatever leads nowhere, again and again, takes everything.
      const left = new Set(out.keys())
      for (let round = 0; round < size; round += 1) {
        for (const node of left)
          if (![...(out[node] ?? [])].some((to) => left.has(Number(to)))) left.delete(node)
      }
      expect(left.size).toBe(0)
    }),
  )
})
