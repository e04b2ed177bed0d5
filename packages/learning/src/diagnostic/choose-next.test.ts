import { expect, test } from 'vitest'
import { chooseNext, type DiagnosticAnswer, type DiagnosticItem, mostItems } from './choose-next.ts'

const concepts = ['a', 'b', 'c', 'd']
const items: DiagnosticItem[] = concepts.flatMap((concept) =>
  Array.from({ length: 12 }, (_, index) => ({
    id: `${concept}${index}`,
    conceptIds: [concept],
    bloom: index % 2 === 0 ? (1 as const) : (2 as const),
  })),
)

function sit(right: (item: DiagnosticItem) => boolean, seed = 's') {
  const answers: DiagnosticAnswer[] = []
  for (;;) {
    const next = chooseNext(concepts, items, answers, seed)
    if (next.done) return { answers, because: next.because }
    const item = items.find(({ id }) => id === next.itemId)!
    answers.push({
      itemId: item.id,
      conceptIds: item.conceptIds,
      result: right(item) ? 'right' : 'wrong',
      options: 4,
    })
  }
}

test('every concept is asked once before any is asked twice, and no question comes twice', () => {
  const { answers } = sit((item) => item.conceptIds[0] !== 'b')
  expect(new Set(answers.slice(0, 4).map(({ conceptIds }) => conceptIds[0])).size).toBe(4)
  expect(new Set(answers.map(({ itemId }) => itemId)).size).toBe(answers.length)
  expect(answers.length).toBeLessThanOrEqual(mostItems)
})

test('it stops early when every concept is decided', () => {
  expect(sit(() => false).because).toBe('decided')
  expect(sit(() => false).answers.length).toBeLessThan(mostItems)
})

test('levels alternate, and the seed decides what is left open', () => {
  const { answers } = sit(() => true)
  const blooms = answers.slice(0, 4).map(({ itemId }) => items.find(({ id }) => id === itemId)?.bloom)
  expect(blooms[0]).not.toBe(blooms[1])
  expect(sit(() => true)).toEqual(sit(() => true))
  expect(sit(() => true, 'other').answers).not.toEqual(answers)
})

test('without questions it ends and says so', () => {
  expect(chooseNext(concepts, [], [], 's')).toEqual({ done: true, because: 'no_items' })
})
