import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assembleMock, type MockItem, type MockPlan } from './assemble-mock.ts'
import { largestRemainder } from './largest-remainder.ts'
import { recentItems } from './recent-items.ts'

const plan: MockPlan = {
  questions: 40,
  topics: [
    { id: 'model', weight: 60 },
    { id: 'backlog', weight: 25 },
    { id: 'terms', weight: 15 },
  ],
  blooms: { 1: 1, 2: 1 },
  styles: null,
}
const stockOf = (perTopic: number): MockItem[] =>
  plan.topics.flatMap(({ id }) =>
    Array.from({ length: perTopic }, (_, index) => ({
      id: `${id}-${index}`,
      topicId: id,
      bloom: (index % 3) + 1 > 2 ? 1 : 2,
      style: 'standard',
    })),
  )

test('whole questions sum to the number asked for, and nobody is a whole question off', () => {
  const weights = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 60 }), (list, questions) => {
      fc.pre(list.some((weight) => weight > 0.01))
      const shares = largestRemainder(list, questions)
      const total = list.reduce((sum, weight) => sum + weight, 0)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(questions)
      shares.forEach((share, index) => {
        expect(Math.abs(share - (list[index]! * questions) / total)).toBeLessThan(1 + 1e-6)
      })
    }),
  )
  expect(() => largestRemainder([0, 0], 5)).toThrow(RangeError)
})

test('a mock has its questions by topic, each once, in an order that the seed decides', () => {
  const mock = assembleMock(plan, stockOf(60), new Set(), 'one')
  expect(mock.itemIds).toHaveLength(40)
  expect(new Set(mock.itemIds).size).toBe(40)
  expect(mock.itemIds.filter((id) => id.startsWith('model'))).toHaveLength(24)
  expect(assembleMock(plan, stockOf(60), new Set(), 'one')).toEqual(mock)
  expect(assembleMock(plan, stockOf(60), new Set(), 'two').itemIds).not.toEqual(mock.itemIds)
})

test('nothing seen lately comes back while anything else of the topic is left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 70 }), fc.string(), (perTopic, seed) => {
      const stock = stockOf(perTopic)
      const first = assembleMock(plan, stock, new Set(), `${seed}1`)
      const recent = new Set(first.itemIds)
      const second = assembleMock(plan, stock, recent, `${seed}2`)
      for (const id of second.repeated) {
        const topic = id.split('-')[0]!
        const fresh = stock.filter((item) => item.topicId === topic && !recent.has(item.id))
        expect(fresh.every((item) => second.itemIds.includes(item.id))).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

test('a topic that has too few questions is named, and retired questions stay out', () => {
  const stock = stockOf(20).map((item) => ({
    ...item,
    retired: item.topicId === 'terms' && item.id !== 'terms-0',
  }))
  const mock = assembleMock(plan, stock, new Set(), 's')
  expect(mock.short).toEqual([
    { topicId: 'model', wanted: 24, got: 20 },
    { topicId: 'terms', wanted: 6, got: 1 },
  ])
})

test('levels come in the wanted mix as far as the stock allows', () => {
  const mock = assembleMock(plan, stockOf(60), new Set(), 's')
  const blooms = mock.itemIds.map((id) => stockOf(60).find((item) => item.id === id)!.bloom)
  expect(blooms.filter((bloom) => bloom === 1)).toHaveLength(20)
})

test('recent is: the last two mocks however old, and all of the last fortnight', () => {
  const now = new Date('2026-06-30T10:00:00Z')
  const on = (day: string, ...itemIds: string[]) => ({ startedAt: new Date(`${day}T10:00:00Z`), itemIds })
  const mocks = [on('2026-01-01', 'a'), on('2026-02-01', 'b'), on('2026-03-01', 'c')]
  const answered = [
    { itemId: 'x', at: new Date('2026-06-20T10:00:00Z') },
    { itemId: 'y', at: new Date('2026-06-10T10:00:00Z') },
  ]
  expect([...recentItems(mocks, answered, now)].sort()).toEqual(['b', 'c', 'x'])
})
