import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MockItem } from './assemble-mock.ts'
import { assemblePaper, type PaperPart } from './assemble-paper.ts'

const parts: PaperPart[] = [
  { topicId: 'model', bloom: 1, style: 'standard', questions: 3 },
  { topicId: 'model', bloom: 2, style: 'list', questions: 2 },
  { topicId: 'backlog', bloom: 2, style: 'standard', questions: 2 },
]
const stock: MockItem[] = parts.flatMap(({ topicId, bloom, style }, part) =>
  Array.from({ length: 8 }, (_, index) => ({ id: `${part}-${index}`, topicId, bloom, style })),
)

test('each place gets a question of its kind, each question once', () => {
  const { itemIds, short, repeated } = assemblePaper(parts, stock, new Set(), 'one')
  expect(['0', '1', '2'].map((part) => itemIds.filter((id) => id.startsWith(`${part}-`)).length)).toEqual([
    3, 2, 2,
  ])
  expect([short, repeated, new Set(itemIds).size]).toEqual([[], [], 7])
  expect(assemblePaper(parts, stock, new Set(), 'one').itemIds).toEqual(itemIds)
  expect(assemblePaper(parts, stock, new Set(), 'two').itemIds).not.toEqual(itemIds)
})

test('a question of another kind is better than one that was seen lately', () => {
  fc.assert(
    fc.property(fc.subarray(stock.map(({ id }) => id)), fc.string(), (seen, seed) => {
      const recent = new Set(seen)
      const { itemIds, repeated } = assemblePaper(parts, stock, recent, seed)
      const topicOf = (id: string) => stock.find((item) => item.id === id)?.topicId
      for (const id of repeated) {
        const fresh = stock.filter((item) => item.topicId === topicOf(id) && !recent.has(item.id))
        expect(fresh.every((item) => itemIds.includes(item.id))).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

test('what the stock cannot fill is named', () => {
  expect(assemblePaper(parts, stock.slice(0, 4), new Set(), 's').short).toEqual([
    { topicId: 'model', wanted: 5, got: 4 },
    { topicId: 'backlog', wanted: 2, got: 0 },
  ])
})
