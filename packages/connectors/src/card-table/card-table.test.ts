import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardTableError, readCardTable, writeCardTable } from './index.ts'

test('columns by name in any order, or the first two', () => {
  expect(readCardTable('tags;Antwort;Frage\nmodel;Did we get there?;Step 6?\n').cards).toEqual([
    { line: 2, front: 'Step 6?', back: 'Did we get there?', tags: ['model'] },
  ])
  expect(readCardTable('What, then?\tThis\ta b\n').cards).toEqual([
    { line: 1, front: 'What, then?', back: 'This', tags: ['a', 'b'] },
  ])
})

test('what Anki writes at the top is skipped, and lines are still counted', () => {
  const { cards } = readCardTable('#separator:tab\n#html:false\nfront one\tback one\n')
  expect(cards).toMatchObject([{ line: 3, front: 'front one' }])
})

test('a row that is no card is named with its line; the others are kept', () => {
  const { cards, findings } = readCardTable('front,back\na,b\n,c\nd,\n"two\nlines",x\na,b\ne,f\n')
  expect(cards.map(({ line }) => line)).toEqual([2, 5, 8])
  expect(findings.map(({ line, code }) => [line, code])).toEqual([
    [3, 'front_missing'],
    [4, 'back_missing'],
    [7, 'twice'],
  ])
})

test.each([
  ['', 'empty'],
  ['PK\u0003\u0004', 'not_text'],
  ['a,"b\nc', 'not_csv'],
])('%j is refused', (text, code) => {
  expect(() => readCardTable(text)).toThrow(expect.objectContaining({ code }) as CardTableError)
})

test('what is written is read back the same', () => {
  const side = fc
    .string({ unit: fc.constantFrom(...'ab ,;"\t\n=é#:') })
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const cards = fc.uniqueArray(
    fc.record({ front: side, back: side, tags: fc.constantFrom([], ['x', 'y']) }),
    {
      selector: ({ front, back }) => `${front}\u001f${back}`,
    },
  )
  fc.assert(
    fc.property(
      cards.filter((list) => list.length > 0),
      (list) => {
        expect(readCardTable(writeCardTable(list)).cards.map(({ line: _, ...card }) => card)).toEqual(list)
      },
    ),
  )
})
