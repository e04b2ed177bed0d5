import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, searchedWords, similarWords, wordsOf } from './word-rules.ts'

test.each([
  ['Störung in der Bücherei', 'storung in der bucherei'],
  ['Stoerung in der Buecherei', 'storung in der bucherei'],
  ['STRASSE, Straße & «rue»', 'strasse strasse ru'],
  ['café—naïve', 'cafe naive'],
  ['  ', ''],
  ['😀 مرحبا', 'مرحبا'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

test('words that say nothing are left out, in both languages', () => {
  expect(wordsOf('Please, the printer in the hall does not print')).toEqual([
    'printer',
    'hall',
    'dos',
    'print',
  ])
  expect(wordsOf('Bitte: der Drucker im Flur druckt für uns nicht')).toEqual(['drucker', 'flur', 'druckt'])
})

test('folding twice changes nothing more, and every word is found by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      for (const word of wordsOf(text)) {
        const ranges = [...searchedWords(text), ...similarWords(text)]
        expect(ranges.some(({ low, high }) => word >= low && word < high)).toBe(true)
        expect(word.length).toBeLessThanOrEqual(40)
      }
      expect(new Set(wordsOf(text)).size).toBe(wordsOf(text).length)
    }),
  )
})

test('a search takes words as typed, and the last one perhaps only begun', () => {
  const [first, last] = searchedWords('printer qu')
  expect('printers' < first!.high).toBe(false)
  expect('quota' >= last!.low && 'quota' < last!.high).toBe(true)
})
