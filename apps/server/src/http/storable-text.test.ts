import { expect, it } from 'vitest'
import { TooDeepError, unstorableTextAt } from './storable-text.ts'

it('finds a NUL character wherever it hides', () => {
  expect(unstorableTextAt({ a: 'x', options: [{ title: 'ok' }, { title: 'b\u0000d' }] })).toBe(
    'options.1.title',
  )
  expect(unstorableTextAt('\u0000')).toBe('')
  expect(unstorableTextAt({ a: 'x', n: 0, none: null, file: new File(['\u0000'], 'a.csv') })).toBeNull()
})

it('finds half a character, and leaves whole ones alone', () => {
  expect(unstorableTextAt({ sentence: 'x\ud83d' })).toBe('sentence')
  expect(unstorableTextAt({ sentence: '\u{1f600}' })).toBeNull()
})

it('stops at a depth that no input has, before the stack does', () => {
  expect(() => unstorableTextAt(JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)))).toThrow(TooDeepError)
})
