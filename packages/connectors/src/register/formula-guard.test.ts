import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guarded, unguarded } from './formula-guard.ts'

test.each([
  ['=1+1', "'=1+1"],
  ['-5 degrees in the server room', "'-5 degrees in the server room"],
  ["'=already", "''=already"],
  ["'tis fine", "'tis fine"],
  ['plain', 'plain'],
])('%s becomes %s', (text, cell) => {
  expect(guarded(text)).toBe(cell)
  expect(unguarded(cell)).toBe(text)
})

test('whatever is guarded comes back as it was, and no cell begins like a formula', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' '), maxLength: 6 })
  fc.assert(
    fc.property(text, (one) => {
      expect(unguarded(guarded(one))).toBe(one)
      expect(guarded(one)).not.toMatch(/^[=+\-@\t\r]/)
    }),
  )
})
