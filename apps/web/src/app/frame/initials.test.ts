import { expect, it } from 'vitest'
import { initials } from './initials.ts'

it('takes the first letters of the first and the last word', () => {
  expect(initials('Amara van der Diallo')).toBe('AD')
  expect(initials(' øyvind ')).toBe('Ø')
  expect(initials('')).toBe('')
})
