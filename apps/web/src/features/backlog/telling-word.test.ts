import { expect, it } from 'vitest'
import { tellingWord } from './telling-word.ts'

it('picks the longest word, hyphens and umlauts included', () => {
  expect(tellingWord('Students in halls lose Wi-Fi when they walk')).toBe('Students')
  expect(tellingWord('Prüfungswochen sind zäh')).toBe('Prüfungswochen')
  expect(tellingWord('it is so so')).toBeNull()
})
