import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choiceWithoutAsking, touchedBy } from './merge-rules.ts'

const value = fc.constantFrom('', 'a', 'b', 'c')
const merged = (base: string, mine: string, theirs: string) => {
  const choice = choiceWithoutAsking(touchedBy(base, mine, theirs))
  return choice === null ? null : choice === 'mine' ? mine : theirs
}

it('keeps every change that only one of two made, and asks exactly where both made different ones', () => {
  fc.assert(
    fc.property(value, value, value, (base, mine, theirs) => {
      const result = merged(base, mine, theirs)
      const asks = mine !== base && theirs !== base && mine !== theirs
      expect(result === null).toBe(asks)
      if (!asks) expect(result).toBe(mine === base ? theirs : mine)
      // Whoever of the two is second, the outcome is the same.
      expect(merged(base, theirs, mine)).toBe(result)
    }),
  )
})
