import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameBegun, piecesOf } from './comment-text.ts'

test('the pieces together are the text, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      const mentions = from < to ? [{ memberId: 'm', from, to }] : []
      expect(
        piecesOf(text, mentions)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('only web addresses can be opened', () => {
  const text = 'See https://example.org/a?b=1. Not javascript:alert(1), not <a href="x">, not ftp://x'
  expect(
    piecesOf(text, [])
      .filter(({ kind }) => kind === 'link')
      .map((piece) => piece.text),
  ).toEqual(['https://example.org/a?b=1'])
})

test('a name is begun after an @ of its own', () => {
  expect(nameBegun('ask @Ad', 7)).toEqual({ from: 5, begun: 'ad' })
  expect(nameBegun('mail x@ad', 9)).toBeNull()
  expect(nameBegun('@', 1)).toEqual({ from: 1, begun: '' })
  expect(nameBegun('none', 4)).toBeNull()
})
