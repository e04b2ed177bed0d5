import { rejectionCodes as worded } from '@ratchet/wording'
import { expect, test } from 'vitest'
import { reasonOf, rejectionCodes } from './rejection-codes.ts'

test('every code has words in both languages, and a reason of its own', () => {
  for (const code of rejectionCodes) {
    expect(worded).toContain(code)
    expect(reasonOf(code, 'x', '2')).toMatch(/^\S.*[.?]$/)
  }
})
