import { expect, test } from 'vitest'
import { vitalFew } from './vital-few.ts'

const bars = (...counts: number[]) => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let soFar = 0
  return counts.map((count, index) => {
    soFar += count
    return { name: `${index}`, count, cumulative: soFar / total }
  })
}

test.each([
  [[85, 5, 4, 3, 3], { count: 1, share: 0.85 }],
  [[50, 32, 8, 6, 4], { count: 2, share: 0.82 }],
  [[20, 20, 20, 20, 20], null],
  [[9, 1], { count: 1, share: 0.9 }],
  [[1], null],
])('of %j few stand out: %j', (counts, few) => {
  expect(vitalFew(bars(...counts))).toEqual(few)
})

test('the rest is never one of the few', () => {
  expect(vitalFew([{ name: null, count: 9, cumulative: 0.9 }])).toBeNull()
})
