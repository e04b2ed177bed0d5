import { expect, it } from 'vitest'
import { restOf } from './rest-of.ts'

it('claims that gains hold only where there is one, and not for those that are lost', () => {
  expect(restOf([])).toBe('empty')
  expect(restOf(['idea', 'measuring', 'partly_achieved'])).toBe('empty')
  expect(restOf(['reopened'])).toBe('empty')
  expect(restOf(['measuring', 'sustaining'])).toBe('holding')
  expect(restOf(['held', 'reopened'])).toBe('others')
})
