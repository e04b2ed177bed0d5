import { expect, it } from 'vitest'
import { nulCharacterAt } from './nul-characters.ts'

it('finds a NUL character wherever it hides', () => {
  expect(nulCharacterAt({ a: 'x', options: [{ title: 'ok' }, { title: 'b\u0000d' }] })).toBe(
    'options.1.title',
  )
  expect(nulCharacterAt('\u0000')).toBe('')
  expect(nulCharacterAt({ a: 'x', n: 0, none: null, file: new File(['\u0000'], 'a.csv') })).toBeNull()
})
